// The tooltip: an element of the page, so that its text is text, whatever customers are called.

let tip;

/** Shows lines of text beside a place of an element; the first line is the heading. Without text it hides. */
export function showTip(element, text, x, y) {
  if (!text) {
    hideTip();
    return;
  }
  tip ??= make();
  const [heading, ...lines] = text.split('\n');
  tip.replaceChildren(part('strong', heading), ...lines.map(line => part('span', line)));
  tip.hidden = false;
  place(element.getBoundingClientRect(), x, y);
}

export function hideTip() {
  if (tip) {
    tip.hidden = true;
  }
}

function make() {
  const element = document.createElement('div');
  element.className = 'chart-tip';

  // The table holds the same figures; a tooltip that follows the mouse would only interrupt.
  element.setAttribute('aria-hidden', 'true');
  document.body.append(element);
  document.addEventListener('keydown', event => event.key === 'Escape' && hideTip());
  addEventListener('scroll', hideTip, { passive: true, capture: true });
  return element;
}

function part(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Right of the mouse and below it, inside the window. */
function place(box, x, y) {
  const away = 14;
  const { width, height } = tip.getBoundingClientRect();
  const right = box.left + x + away;
  const left = right + width > innerWidth - 8 ? box.left + x - away - width : right;
  const top = Math.min(box.top + y + away, innerHeight - height - 8);
  tip.style.left = `${Math.max(8, left)}px`;
  tip.style.top = `${Math.max(8, top)}px`;
}
