// Shows how far an import is, and the page anew once its state is another. Without script there is a link that looks again.
(() => {
  'use strict';
  const run = document.querySelector('[data-import]');
  if (!run) return;
  const bar = run.querySelector('progress');
  const note = bar.previousElementSibling.lastElementChild;
  const look = async () => {
    try {
      const reply = await fetch(run.dataset.import, { headers: { Accept: 'application/json' } });
      if (!reply.ok) return;
      const now = await reply.json();
      if (now.state !== run.dataset.state) {
        location.reload();
        return;
      }
      bar.max = Math.max(1, now.total);
      bar.value = now.done;
      note.textContent = `${now.done} / ${now.total}`;
    } catch {
      // The network is away: the next look tells.
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 700);
})();
