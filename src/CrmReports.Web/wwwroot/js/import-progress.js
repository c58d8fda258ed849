// Shows how far an import is: by a stream of events, or by asking again and again where streams do not come through.

const work = document.getElementById('work');
const bar = work.querySelector('progress');
const said = document.getElementById('work-said');
let last = '';
let polling = false;

function put(name, text) {
  for (const place of document.querySelectorAll(`[data-field="${name}"]`)) {
    place.textContent = text;
  }
}

function show(now) {
  if (now.isDone) {
    location.reload();
    return true;
  }
  for (const name of ['title', 'percent', 'left', 'rate', 'rejected']) {
    put(name, now[name]);
  }
  if (now.share === null) {
    bar.removeAttribute('value');
  } else {
    bar.value = now.share;
  }
  for (const phase of work.querySelectorAll('[data-phase]')) {
    const number = Number(phase.dataset.phase);
    phase.classList.toggle('done', number < now.phase);
    phase.classList.toggle('current', number === now.phase);
    if (number === now.phase) {
      phase.querySelector('[data-rows]').textContent = now.rows;
    }
  }
  const step = `${now.title} ${work.querySelector('.current span:nth-child(2)')?.textContent ?? ''}`;
  if (step !== last) {
    last = step;
    said.textContent = step;
  }
  return false;
}

async function poll() {
  if (polling) {
    return;
  }
  polling = true;
  for (;;) {
    try {
      const answer = await fetch(work.dataset.progress, { headers: { accept: 'application/json' } });
      if (answer.ok && show(await answer.json())) {
        return;
      }
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
        location.reload();
        return;
      }
    } catch {
      // The site may be starting again; the import goes on then.
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

const stream = new EventSource(work.dataset.events);
stream.addEventListener('message', event => {
  if (show(JSON.parse(event.data))) {
    stream.close();
  }
});
stream.addEventListener('error', () => {
  stream.close();
  poll();
});
