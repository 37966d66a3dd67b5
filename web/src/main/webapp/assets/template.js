// Shows what a certificate would look like while its template is written. Without script a button shows it on another page.
(() => {
  'use strict';
  const form = document.getElementById('template');
  const picture = document.getElementById('picture');
  if (!form || !picture) return;
  let waiting = 0;
  let last = 0;
  const show = async () => {
    const mine = ++last;
    try {
      const reply = await fetch(`${form.getAttribute('action')}/preview`, {
        method: 'POST',
        headers: { Accept: 'image/png, application/problem+json' },
        body: new URLSearchParams(new FormData(form)),
      });
      if (!reply.ok) return;
      const file = await reply.blob();
      const reader = new FileReader();
      reader.onload = () => {
        if (mine === last) picture.src = reader.result;
      };
      reader.readAsDataURL(file);
    } catch {
      // The network is away: the picture stays as it was.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 600);
  });
})();
