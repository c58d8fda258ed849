// What every page needs of script: menus close, errors take the focus, htmx proves where it comes from.

const token = document.querySelector('meta[name="request-token"]')?.content;

document.addEventListener('htmx:config:request', event => {
  const request = event.detail.ctx.request;
  if (request.method && request.method.toUpperCase() !== 'GET') {
    request.headers['X-Request-Token'] = token;
  }
});

// A part that was swapped in may hold an error summary; a whole page focuses it by itself.
document.addEventListener('htmx:after:swap', () => {
  document.querySelector('.error-summary[autofocus]')?.focus();
});

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') {
    return;
  }
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// A panel that a button opens stands below it, in the page, so that both scroll together. Without script it stands in the middle.
document.addEventListener('beforetoggle', event => {
  if (event.newState === 'open' && event.target.matches('.dropdown-panel')) {
    placePanel(event.target);
  }
}, true);

addEventListener('resize', () => document.querySelectorAll('.dropdown-panel:popover-open').forEach(placePanel));

function placePanel(panel) {
  const button = document.querySelector(`[popovertarget="${panel.id}"]`)?.getBoundingClientRect();
  if (button) {
    const widest = 25 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    panel.classList.add('placed');
    panel.style.setProperty('--panel-top', `${button.bottom + scrollY + 4}px`);
    panel.style.setProperty('--panel-left', `${Math.max(8, Math.min(button.left, innerWidth - widest)) + scrollX}px`);
    panel.style.setProperty('--panel-room', `${innerHeight - button.bottom - 16}px`);
  }
}

// The table below a chart.
document.addEventListener('click', event => {
  const button = event.target.closest('.chart-panel [aria-controls]');
  const table = button && document.getElementById(button.getAttribute('aria-controls'));
  if (table) {
    table.hidden = !table.hidden;
    button.setAttribute('aria-expanded', String(!table.hidden));
  }
});

// Charts are drawn by a script of their own, loaded where there is one to draw.
async function drawCharts(within = document) {
  if (within.querySelector?.('[data-chart]')) {
    const { draw } = await import('./charts.js');
    draw(within);
  }
}

drawCharts();
document.addEventListener('htmx:after:swap', () => drawCharts());

/** Says something to people who hear the page. */
export function announce(text) {
  const place = document.getElementById('announcements');
  if (place) {
    place.textContent = text;
  }
}
