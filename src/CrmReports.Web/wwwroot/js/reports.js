// What report pages need of script: copy the address, print, and a list of values that follows what is typed.
import { announce } from './frame.js';

document.addEventListener('click', async event => {
  const copy = event.target.closest('[data-copy-link]');
  if (copy) {
    try {
      await navigator.clipboard.writeText(location.href);
      announce(copy.dataset.copied);
      copy.classList.add('done');
      setTimeout(() => copy.classList.remove('done'), 1500);
    } catch {
      // Not allowed by the browser: the address bar holds the same.
    }
  }
  if (event.target.closest('[data-print]')) {
    print();
  }
});

const form = document.querySelector('[data-search-form]');
const values = form?.querySelector('#values');
let waiting;
form?.querySelector('#search')?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const answer = await fetch(address);
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      values.replaceChildren(...page.querySelector('#values').childNodes);
      announce(values.querySelector('legend').textContent);
    }
  }, 200);
});
