// The zone of whoever sets the site up is the likeliest one; the server cannot know it.

const zone = document.getElementById('Zone');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if ([...zone.options].some(option => option.value === own)) {
  zone.value = own;
}
