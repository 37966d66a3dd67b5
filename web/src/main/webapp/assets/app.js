// Small comforts on top of pages that work without any script.
(() => {
  'use strict';
  const all = (selector, root = document) => root.querySelectorAll(selector);

  // Say when the network is away, and take it back when it returns.
  const offline = document.getElementById('offline');
  const show = () => { if (offline) offline.hidden = navigator.onLine; };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();

  // A form is sent once, however often its button is pressed. Coming back with the back button frees it.
  const busy = new WeakSet();
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get') return;
    const question = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
    if (busy.has(form) || (question && !confirm(question))) {
      event.preventDefault();
      return;
    }
    busy.add(form);
    // Later, so that the pressed button's own name and value are still sent.
    setTimeout(() => all('button', form).forEach(button => {
      button.classList.add('busy');
      button.setAttribute('aria-disabled', 'true');
    }));
  });
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    all('form').forEach(form => busy.delete(form));
    all('button.busy').forEach(button => {
      button.classList.remove('busy');
      button.removeAttribute('aria-disabled');
    });
  });

  // Menus close on Escape, on a press elsewhere, and when focus leaves them.
  const close = except => all('details.menu[open]').forEach(menu => {
    if (menu !== except) menu.open = false;
  });
  document.addEventListener('click', event => close(event.target.closest('details.menu')));
  document.addEventListener('focusin', event => close(event.target.closest('details.menu')));
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // Filters answer at once; their button is for those without script.
  all('form[data-at-once]').forEach(form => {
    form.addEventListener('change', event => {
      if (event.target.matches('select')) form.requestSubmit();
    });
  });

  // The browser knows the time zone; nobody should have to look it up.
  all('[data-time-zone]').forEach(input => {
    if (!input.value) input.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  });

  // A button that shows the password as it is typed, and one that copies an address or a code.
  all('button[data-reveal]').forEach(button => {
    const input = document.getElementById(button.dataset.reveal);
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
    });
  });
  all('button[data-copy]').forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', () => navigator.clipboard.writeText(button.dataset.copy)
      .then(() => { button.lastElementChild.textContent = button.dataset.done; }));
  });
  all('button[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  // A table of a course that is wider than the screen scrolls by keyboard too.
  all('.prose > table').forEach(table => {
    const region = document.createElement('div');
    const before = [...all('h1, h2, h3')].filter(it => it.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
    const name = table.caption || before.pop();
    region.className = 'scroll';
    region.tabIndex = 0;
    region.setAttribute('role', 'group');
    region.setAttribute('aria-label', name ? name.textContent : document.title);
    table.replaceWith(region);
    region.append(table);
  });

  // After a refused form, the first thing to put right has the focus.
  const invalid = document.querySelector('[aria-invalid=true]');
  if (invalid) invalid.focus();
})();
