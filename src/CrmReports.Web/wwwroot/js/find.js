// A slash leads to the box that finds, from wherever nothing is being typed.

const field = document.getElementById('find');
const typed = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented
    || event.target.closest?.(typed) || document.querySelector('dialog[open]')) {
    return;
  }

  event.preventDefault();
  const sidebar = document.getElementById('sidebar');
  if (!field.checkVisibility()) {
    // On a phone the menu is closed.
    sidebar.showPopover();
  }

  field.focus();
  field.select();
});
