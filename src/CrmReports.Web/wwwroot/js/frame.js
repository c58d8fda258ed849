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
