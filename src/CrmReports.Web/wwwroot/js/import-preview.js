// What is published is what was counted: after a change the rows are to be counted again first.

const form = document.getElementById('reading');
const publish = document.getElementById('publish');
const changed = document.getElementById('changed');

function mark() {
  changed.hidden = false;
  if (publish) {
    publish.disabled = true;
  }
}

const choosing = ['Form.Chosen', 'Form.Together'];

document.addEventListener('change', event => {
  if (event.target.form === form && !choosing.includes(event.target.name)) {
    mark();
  }
});
document.addEventListener('input', event => {
  if (event.target.form === form && !choosing.includes(event.target.name)) {
    mark();
  }
});
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    location.reload();
  }
});
