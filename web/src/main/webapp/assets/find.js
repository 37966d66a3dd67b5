// Offers organisations while one is written. Without script what was written is looked up when the form is sent.
(() => {
  'use strict';
  const most = 20;
  document.querySelectorAll('input[data-find]').forEach(input => {
    let asked = '';
    const offer = organisations => {
      input.list.querySelectorAll('[data-found]').forEach(it => it.remove());
      organisations.slice(0, most).forEach(it => {
        const option = document.createElement('option');
        const called = it.shortName ? `${it.name} (${it.shortName})` : it.name;
        option.dataset.found = '';
        option.value = input.dataset.find === 'key' ? it.key : called;
        option.label = called;
        input.list.append(option);
      });
    };
    const look = async words => {
      await new Promise(resolve => { setTimeout(resolve, 200); });
      if (words !== asked) return;
      try {
        const reply = await fetch(`/api/v1/organisations?q=${encodeURIComponent(words)}`, { headers: { Accept: 'application/json' } });
        if (reply.ok && words === asked) offer((await reply.json()).organisations);
      } catch {
        // The network is away: what is written is looked up when it is sent.
      }
    };
    input.addEventListener('input', () => {
      const words = input.value.trim();
      if (words.length < 2 || words === asked) return;
      asked = words;
      look(words);
    });
  });
})();
