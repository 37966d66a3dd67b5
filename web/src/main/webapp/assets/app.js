// Small comforts on top of pages that work without any script.
(() => {
  'use strict';
  const all = (selector, root = document) => root.querySelectorAll(selector);

  // Say when the network is away, and take it back when it returns.
  const offline = document.getElementById('offline');
  const kept = document.getElementById('kept');
  const usual = offline.textContent;
  const say = message => {
    kept.hidden = true;
    offline.hidden = false;
    offline.textContent = message;
  };
  const show = () => {
    offline.hidden = navigator.onLine || !kept.hidden;
    offline.textContent = usual;
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();

  // A form that is shown again stands under the address it was sent to; reading it anew is opening its page.
  if (document.body.dataset.page) history.replaceState(history.state, '', document.body.dataset.page);

  // A form is sent once, however often its button is pressed. Coming back with the back button frees it.
  const busy = new WeakSet();
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get') return;
    if (!navigator.onLine) {
      event.preventDefault();
      say(offline.dataset.unsent);
      return;
    }
    const question = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
    if (busy.has(form) || (question && !confirm(question))) {
      event.preventDefault();
      return;
    }
    if (form.dataset.again) return; // it is answered with a file, and the page stays
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

  // What a telephone would have to scroll sideways is read row by row: see table.rows. Figures in a grid keep their grid.
  const narrow = matchMedia('(max-width: 40rem)');
  const intoRows = () => all('.scroll > table').forEach(table => {
    const box = table.parentElement;
    table.classList.remove('rows');
    if (!narrow.matches || box.scrollWidth <= box.clientWidth || !table.tHead || table.tHead.rows.length > 1 || table.tFoot
        || table.querySelector('[colspan], .total')) return;
    const heads = [...table.tHead.rows[0].cells].map(it => it.textContent.trim());
    const role = (name, selector) => all(selector, table).forEach(it => it.setAttribute('role', name));
    table.setAttribute('role', 'table');
    role('rowgroup', 'thead, tbody');
    role('row', 'tr');
    role('columnheader', 'thead th');
    role('rowheader', 'tbody th');
    role('cell', 'td');
    // What spans rows stands first in them: those that follow have the last columns only.
    all('tbody tr', table).forEach(row => [...row.cells].forEach((cell, at) => {
      if (cell.textContent.trim() || cell.querySelector('input, svg, img')) cell.dataset.head = heads[heads.length - row.cells.length + at] || '';
    }));
    table.classList.add('rows');
  });
  intoRows();
  document.addEventListener('toggle', intoRows, true); // what was folded away had no width
  narrow.addEventListener('change', intoRows);

  // What is kept on this device belongs to one reader, and goes with them: see sw.js.
  const { lang } = document.documentElement;
  const locale = `${lang === 'en' ? 'en-GB' : lang}-u-nu-latn`;
  const { reader } = document.body.dataset;
  const storage = (() => { try { return localStorage; } catch { return null; } })();
  // A draft that waits to be sent outlives a logout, not another reader.
  const draftAt = key => JSON.parse(storage.getItem(key) || '{}');
  const isWaiting = key => key.startsWith('draft.') && draftAt(key).queued;
  // Browsers show a page again as it was left: not to whoever takes the telephone after its reader has logged out.
  const isOthers = () => storage && reader && storage.getItem('reader') !== reader;
  addEventListener('pageshow', event => { if (event.persisted && isOthers()) location.reload(); });
  const again = performance.getEntriesByType('navigation')[0]?.type === 'back_forward' && isOthers();
  if (again) location.reload();
  const leaving = new URLSearchParams(location.search).get('done') === 'out';
  if (storage && (leaving || isOthers()) && !again) {
    Object.keys(storage).filter(it => /^(got|read|draft)\./.test(it) && !(leaving && isWaiting(it))).forEach(it => storage.removeItem(it));
    storage.setItem('reader', reader || '');
  }
  const worker = navigator.serviceWorker;
  if (reader && worker && !worker.controller && location.pathname.startsWith('/courses/') && !document.getElementById('attempt')) {
    addEventListener('load', () => worker.register('/sw.js').catch(() => {}));
  }

  // Pages that were read without a connection are reported as read when it is back.
  const list = () => JSON.parse(storage.getItem(`read.${reader}`) || '[]');
  const note = paths => storage.setItem(`read.${reader}`, JSON.stringify(paths));
  const report = async () => {
    for (const path of list()) {
      await fetch(path, { method: 'HEAD', redirect: 'error' });
      note(list().filter(it => it !== path));
    }
  };
  if (!kept.hidden) {
    const time = kept.querySelector('time');
    const at = new Date(time.dateTime);
    if (!isNaN(at)) time.textContent = at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  }
  if (reader && storage) {
    if (!kept.hidden && /^\/courses\/[^/]+\/[^/]+$/.test(location.pathname)) note([...new Set([...list(), location.pathname])]);
    const back = () => report().catch(() => {});
    if (kept.hidden) back();
    addEventListener('online', back);
  }

  // What is written for a task or a commitment is kept on this device until the server has it. Without a connection it
  // waits, and is sent from whichever page is open when that is back; "once" makes sending twice one submission.
  const mine = `draft.${reader}.`;
  const sendDrafts = async () => {
    const csrf = document.querySelector('input[name=csrf]').value;
    for (const key of Object.keys(storage).filter(it => it.startsWith(mine) && isWaiting(it))) {
      const { to, ...draft } = draftAt(key);
      const response = await fetch(to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF': csrf },
        body: JSON.stringify(draft),
      });
      if (response.ok) storage.removeItem(key);
      else if ([400, 404, 409, 413, 422].includes(response.status)) {
        storage.setItem(key, JSON.stringify({ ...draft, to, queued: false, why: (await response.json()).title }));
      } else return;
      if (writing && to === writing.action) location.assign(location.pathname + (response.ok ? '?handed#done' : ''));
    }
  };
  const writing = reader && storage && document.querySelector('form[data-draft]:not([data-draft=""])');
  if (writing) {
    const key = mine + writing.dataset.draft;
    const { text, dueOn, once, file } = writing.elements;
    const said = writing.querySelector('[data-said]');
    const hold = queued => {
      const draft = { to: writing.action, text: text.value, dueOn: dueOn ? dueOn.value : '', once: once.value, queued };
      try { storage.setItem(key, JSON.stringify(draft)); } catch { return; }
      said.textContent = queued ? writing.dataset.queued : writing.dataset.here;
    };
    const before = draftAt(key);
    if (before.once && (writing.dataset.received || '').split(' ').includes(before.once)) storage.removeItem(key);
    else if (text.value) hold(false);
    else if (before.text) {
      text.value = before.text;
      once.value = before.once;
      if (dueOn) dueOn.value = before.dueOn;
      said.textContent = before.queued ? writing.dataset.queued : before.why ? `${writing.dataset.refused} ${before.why}` : writing.dataset.here;
    }
    writing.addEventListener('input', event => { if (event.target !== file) hold(false); });
    writing.addEventListener('submit', event => {
      if (navigator.onLine || (file && file.files.length)) return;
      event.preventDefault();
      hold(true);
    });
  }
  if (reader && storage) {
    const deliver = () => sendDrafts().catch(() => {});
    if (kept.hidden) deliver();
    addEventListener('online', deliver);
  }

  // Keeps every page of a course that is open, with its pictures and sounds, one after the other.
  const keep = document.querySelector('[data-keep]');
  if (keep && reader && 'caches' in window && worker) {
    const said = keep.querySelector('[role=status]');
    const size = bytes => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
      .format(Math.ceil(bytes / 1024));
    const items = [...all('.item:not(.locked)')].map(it => ({ path: it.querySelector('a').pathname, bytes: Number(it.dataset.bytes) }));
    const wanted = [{ path: location.pathname, bytes: 0 }, { path: '/my', bytes: 0 }, { path: '/offline', bytes: 0 }, ...items];
    const keepOne = async (store, path) => {
      const response = await fetch(path, { headers: { 'X-Keep': 'yes' } });
      if (!response.ok || response.redirected) throw new Error(path);
      const html = await response.clone().text();
      for (const [, file] of html.matchAll(/(?:src|href)="(\/media\/[^"]+)"/g)) {
        if (!await store.match(file)) await store.add(file);
      }
      await store.put(path, response);
    };
    const keepAll = async () => {
      let bytes = 0;
      const store = await caches.open(`person-${reader}`);
      for (const [at, it] of wanted.entries()) {
        await keepOne(store, it.path);
        bytes += it.bytes;
        said.textContent = keep.dataset.keep.replace('{0}', at + 1).replace('{1}', wanted.length).replace('{2}', size(bytes));
      }
    };
    keep.hidden = false;
    keep.querySelector('button').addEventListener('click', async event => {
      const button = event.currentTarget;
      if (button.classList.contains('busy')) return;
      button.classList.add('busy');
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      try {
        await keepAll();
        said.textContent = keep.dataset.done;
      } catch {
        said.textContent = keep.dataset.failed;
      }
      button.classList.remove('busy');
    });
    caches.open(`person-${reader}`).then(store => store.keys()).then(keys => {
      const paths = new Set(keys.map(it => new URL(it.url).pathname));
      const whole = items.every(it => paths.has(it.path));
      keep.querySelector('button').hidden = whole;
      if (whole) said.textContent = keep.dataset.done;
    }).catch(() => { keep.hidden = true; });
  }

  // On the page for what is not kept: what is.
  all('[data-again]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => location.reload());
  });
  const shelf = document.querySelector('[data-kept]');
  if (shelf && reader && 'caches' in window) {
    caches.open(`person-${reader}`).then(async store => {
      const depth = path => path.split('/').length;
      const paths = (await store.keys()).map(it => new URL(it.url).pathname).filter(it => /^\/(my|courses\/.*)$/.test(it));
      for (const path of paths.sort((one, other) => depth(one) - depth(other))) {
        const page = new DOMParser().parseFromString(await (await store.match(path)).text(), 'text/html');
        const heading = page.querySelector('h1');
        const link = document.createElement('a');
        link.href = path;
        const part = depth(path) > 4 ? `: ${page.querySelector('.crumbs [aria-current]').textContent}` : '';
        link.textContent = heading.textContent + part;
        link.lang = heading.lang || lang;
        link.dir = 'auto';
        const line = document.createElement('li');
        line.append(link);
        shelf.querySelector('ul').append(line);
        shelf.hidden = false;
      }
    }).catch(() => {});
  }

  // After a refused form, the first thing to put right has the focus.
  const invalid = document.querySelector('[aria-invalid=true]');
  if (invalid) invalid.focus();
})();
