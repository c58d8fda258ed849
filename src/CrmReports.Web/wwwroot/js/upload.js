// Sends a file as it is and tells how far it is. Without this script the same form sends it the plain way.

const form = document.getElementById('upload');
const input = document.getElementById('file');
const message = document.getElementById('upload-message');
const progress = document.getElementById('upload-progress');
const bar = progress.querySelector('progress');
const words = document.getElementById('upload-words');
const token = document.querySelector('meta[name="request-token"]')?.content;
let request = null;

const size = bytes => bytes < 1e6 ? `${Math.ceil(bytes / 1e3)}\u00a0kB` : `${(bytes / 1e6).toFixed(1)}\u00a0MB`;

function refuse(text) {
  const box = document.createElement('div');
  box.className = 'error-summary';
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  const title = document.createElement('h2');
  title.textContent = form.dataset.refused;
  const list = document.createElement('ul');
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = '#file';
  link.textContent = text;
  line.append(link);
  list.append(line);
  box.append(title, list);
  message.replaceChildren(box);
  box.focus();
}

function busy(isBusy) {
  progress.hidden = !isBusy;
  form.classList.toggle('sending', isBusy);
  for (const control of form.querySelectorAll('input, select, .btn-primary')) {
    control.disabled = isBusy;
  }
  if (!isBusy) {
    request = null;
  }
}

function send(file) {
  message.replaceChildren();
  if (file.size === 0) {
    refuse(form.dataset.empty);
    return;
  }
  if (file.size > Number(form.dataset.limit)) {
    refuse(form.dataset.tooBig);
    return;
  }

  const address = new URL(form.dataset.address, location.href);
  address.searchParams.set('name', file.name);
  const profile = form.querySelector('[name="Profile"]')?.value;
  if (profile) {
    address.searchParams.set('profile', profile);
  }

  request = new XMLHttpRequest();
  const sent = request;
  sent.open('POST', address);
  sent.setRequestHeader('X-Request-Token', token);
  sent.setRequestHeader('Content-Type', 'application/octet-stream');
  sent.responseType = 'json';
  let next = 0;
  sent.upload.addEventListener('progress', event => {
    bar.value = event.lengthComputable ? event.loaded / event.total * 100 : 0;
    // People who hear the page need not hear every packet.
    if (Date.now() >= next || event.loaded === event.total) {
      next = Date.now() + 1000;
      words.textContent = form.dataset.sending.replace('{0}', size(event.loaded)).replace('{1}', size(event.total));
    }
  });
  sent.upload.addEventListener('load', () => {
    bar.removeAttribute('value');
    words.textContent = form.dataset.reading;
  });
  sent.addEventListener('load', () => {
    if (sent.status === 200 && sent.response?.location) {
      location.assign(sent.response.location);
      return;
    }
    busy(false);
    refuse(sent.response?.error ?? form.dataset.failed);
  });
  sent.addEventListener('error', () => {
    busy(false);
    refuse(form.dataset.failed);
  });
  sent.addEventListener('abort', () => busy(false));
  busy(true);
  bar.value = 0;
  words.textContent = form.dataset.sending.replace('{0}', size(0)).replace('{1}', size(file.size));
  sent.send(file);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (input.files.length > 0) {
    send(input.files[0]);
  }
});

document.getElementById('upload-stop').addEventListener('click', () => request?.abort());

for (const kind of ['dragenter', 'dragover']) {
  document.addEventListener(kind, event => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      form.classList.add('dropping');
    }
  });
}
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) {
    form.classList.remove('dropping');
  }
});
document.addEventListener('drop', event => {
  form.classList.remove('dropping');
  if (!event.dataTransfer?.files.length) {
    return;
  }
  event.preventDefault();
  if (request) {
    return;
  }
  if (event.dataTransfer.files.length > 1) {
    refuse(form.dataset.one);
    return;
  }
  input.files = event.dataTransfer.files;
  send(event.dataTransfer.files[0]);
});
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    busy(false);
  }
});
