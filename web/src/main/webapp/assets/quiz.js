// Sends each answer as it is given. An answer is first kept in this browser, under attempt and question with a number
// that counts up, and forgotten here only when the server has it: a lost connection, an expired login or a closed window
// lose nothing. Without this script the page is a form with a button, and does the same more slowly.
const form = document.getElementById('attempt');
const say = form.dataset;
const attempt = say.attempt;
const prefix = `quiz.${attempt}.`;
const saving = document.getElementById('saving');
let csrf = form.elements.csrf.value;
const typing = new Map();
let sending = false;
let pause = 1000;
let stopped = '';
let retry;

const fields = [...form.querySelectorAll('fieldset[data-question]')].filter(it => it.dataset.question);
// How far each answer was counted is told once for the page: the questions themselves are the same for everybody.
const sequences = JSON.parse(say.sequences);
fields.forEach(field => { field.dataset.sequence = sequences[field.dataset.question] ?? 0; });
const ofQuestion = id => fields.find(it => it.dataset.question === id);

// Some browsers refuse to keep anything: then answers wait in memory only.
const memory = new Map();
const store = {
  get: key => { try { return localStorage.getItem(key) ?? memory.get(key) ?? null; } catch { return memory.get(key) ?? null; } },
  set: (key, value) => { memory.set(key, value); try { localStorage.setItem(key, value); } catch { /* full or forbidden */ } },
  remove: key => { memory.delete(key); try { localStorage.removeItem(key); } catch { /* forbidden */ } },
  keys: () => { try { return [...new Set([...Object.keys(localStorage), ...memory.keys()])]; } catch { return [...memory.keys()]; } },
};
const kept = id => JSON.parse(store.get(prefix + id) || 'null');
const waiting = () => store.keys().filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length)).filter(ofQuestion);

// Every answer is on its way as soon as it is given; a button for it would only make somebody wonder.
form.querySelectorAll('[data-without-script]').forEach(it => { it.hidden = true; });

function read(field) {
  const inputs = [...field.querySelectorAll('[name^="a."]')];
  const chosen = inputs.filter(it => it.type !== 'radio' && it.type !== 'checkbox' || it.checked);
  return chosen.map(it => it.value);
}

function write(field, values) {
  field.querySelectorAll('[name^="a."]').forEach((input, at) => {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else input.value = values[at] ?? '';
  });
  count();
}

function chip(id, kind, message) {
  const chip = form.querySelector(`[data-chip="${CSS.escape(id)}"]`);
  if (chip) {
    chip.className = `chip ${kind}`;
    chip.textContent = message;
  }
}

function tell(message, link, address) {
  if (saving.dataset.said === message) return;
  saving.dataset.said = message;
  saving.textContent = message;
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = link;
    saving.append(' ', anchor);
  }
  saving.className = message ? 'notice' + (link ? ' partial' : '') : '';
}

function count() {
  const answered = form.querySelectorAll('fieldset[disabled][data-answered=true]').length
    + fields.filter(field => read(field).some(value => value.trim())).length;
  const all = form.querySelectorAll('fieldset.question').length;
  document.getElementById('answered').textContent = say.answered.replace('{0}', answered).replace('{1}', all);
}

// Keeps the answer here, then sends it.
function given(field) {
  const id = field.dataset.question;
  clearTimeout(typing.get(id));
  typing.delete(id);
  const sequence = Math.max(Number(field.dataset.sequence), kept(id)?.sequence ?? 0) + 1;
  store.set(prefix + id, JSON.stringify({ sequence, answer: read(field), language: say.language, at: Date.now() }));
  chip(id, 'here', say.savedHere);
  count();
  send();
}

async function send() {
  if (sending || stopped) return;
  sending = true;
  clearTimeout(retry);
  let failed = false;
  for (let id; !stopped && !failed && (id = waiting()[0]);) failed = !await sendOne(id);
  sending = false;
  if (failed && !stopped) {
    tell(say.offline);
    retry = setTimeout(send, pause);
    pause = Math.min(pause * 2, 30000);
  } else if (!stopped) {
    pause = 1000;
    if (saving.dataset.said) tell(say.all);
    form.dispatchEvent(new Event('received'));
  }
}

// Whether the server has dealt with it; false where it could not be asked.
async function sendOne(id) {
  const item = kept(id);
  let response;
  try {
    response = await fetch(`/api/v1/attempts/${attempt}/answers/${encodeURIComponent(id)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF': csrf },
      body: JSON.stringify({ sequence: item.sequence, answer: item.answer, language: item.language }),
      signal: AbortSignal.timeout(20000),
    });
    if (response.ok) {
      settle(id, item, await response.json());
      return true;
    }
  } catch {
    return false;
  }
  if (response.status === 403 && await renewed()) return sendOne(id);
  if (response.status === 401 || response.status === 403) {
    stopped = 'login';
    tell(say.expired, say.login, `/login?next=${encodeURIComponent(say.path)}`);
  } else if (response.status === 409) {
    stopped = 'closed';
    waiting().forEach(it => store.remove(prefix + it));
    tell(say.closed, say.review, `${say.path}/review`);
  } else if (response.status >= 500 || response.status === 429 || response.status === 408) {
    return false;
  } else {
    store.remove(prefix + id);
    chip(id, 'failed', say.refused);
  }
  return true;
}

// Whoever logged out and in again in another window has a new token, for this page too. Somebody else's is not taken.
async function renewed() {
  try {
    const response = await fetch(say.path, { redirect: 'error' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const token = page.querySelector('input[name=csrf]').value;
    if (page.body.dataset.reader !== document.body.dataset.reader || token === csrf) return false;
    csrf = token;
    document.querySelectorAll('input[name=csrf]').forEach(input => { input.value = token; });
    return true;
  } catch {
    return false;
  }
}

function settle(id, item, receipt) {
  const field = ofQuestion(id);
  field.dataset.sequence = Math.max(receipt.sequence, Number(field.dataset.sequence));
  const now = kept(id);
  const newest = !now || now.sequence === item.sequence;
  if (receipt.saved || receipt.closed) {
    if (newest) store.remove(prefix + id);
    // For a page that was kept before this answer, and is shown again without a connection.
    if (newest && receipt.saved) store.set(`got.${attempt}.${id}`, JSON.stringify({ sequence: receipt.sequence, answer: item.answer }));
    if (newest) chip(id, receipt.saved ? 'received' : 'failed', receipt.saved ? say.received : say.refused);
  } else if (newest && Date.now() - item.at < 60000) {
    // Another device counted further; this answer was given just now, so it is the newest.
    store.set(prefix + id, JSON.stringify({ ...item, sequence: receipt.sequence + 1 }));
  } else if (newest) {
    store.remove(prefix + id);
    chip(id, 'failed', say.newer);
  }
}

form.addEventListener('input', event => {
  const field = event.target.closest('fieldset[data-question]');
  if (!field || !ofQuestion(field.dataset.question)) return;
  const text = event.target.matches('textarea, input[type="text"]');
  if (!text) return given(field);
  const id = field.dataset.question;
  clearTimeout(typing.get(id));
  typing.set(id, setTimeout(() => given(field), 700));
});
const flush = () => [...typing.keys()].forEach(id => given(ofQuestion(id)));
form.addEventListener('focusout', flush);
addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => { if (document.hidden) flush(); });
addEventListener('online', () => { pause = 1000; send(); });

// The same attempt in another tab: show what was answered there.
addEventListener('storage', event => {
  const field = event.key?.startsWith(prefix) && ofQuestion(event.key.slice(prefix.length));
  if (!field) return;
  if (event.newValue) {
    const item = JSON.parse(event.newValue);
    field.dataset.sequence = Math.max(item.sequence, Number(field.dataset.sequence));
    write(field, item.answer);
    chip(field.dataset.question, 'here', say.savedHere);
  } else {
    memory.delete(event.key);
    chip(field.dataset.question, 'received', say.received);
  }
});

// Whatever is pressed happens when every answer has arrived.
form.addEventListener('submit', event => {
  flush();
  if (!waiting().length || form.dataset.ready) return;
  event.preventDefault();
  const button = event.submitter;
  if (stopped) return;
  tell(say.waiting);
  form.addEventListener('received', () => {
    form.dataset.ready = 'yes';
    form.requestSubmit(button);
  }, { once: true });
  send();
}, true);
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

// The time that is left, by the server's clock; spoken at a few moments only.
if (say.due) {
  const timer = document.getElementById('timer');
  const spoken = document.getElementById('clock');
  const end = performance.now() + (Date.parse(say.due) - Date.parse(say.now));
  const moments = [600, 300, 60, 30];
  const two = number => String(number).padStart(2, '0');
  let before = Infinity;
  const tick = setInterval(async () => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    const clock = `${left >= 3600 ? Math.floor(left / 3600) + ':' : ''}${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    timer.lastElementChild.textContent = clock;
    timer.classList.toggle('soon', left <= 60);
    const moment = moments.find(it => left <= it && before > it);
    if (moment && before !== Infinity) spoken.textContent = say.left.replace('{0}', clock);
    before = left;
    if (left > 0) return;
    clearInterval(tick);
    spoken.textContent = say.over;
    flush();
    await Promise.race([
      new Promise(done => { if (waiting().length) form.addEventListener('received', done, { once: true }); else done(); }),
      new Promise(done => setTimeout(done, 8000)),
    ]);
    form.dataset.ready = 'yes';
    form.action = `/api/v1/attempts/${attempt}/submission`;
    form.submit();
  }, 1000);
}

// What the server has, where this page was kept before it had it.
fields.forEach(field => {
  const id = field.dataset.question;
  const got = JSON.parse(store.get(`got.${attempt}.${id}`) || 'null');
  if (!got) return;
  if (got.sequence <= Number(field.dataset.sequence)) {
    store.remove(`got.${attempt}.${id}`);
    return;
  }
  field.dataset.sequence = got.sequence;
  write(field, got.answer);
  chip(id, 'received', say.received);
});

// What could not be sent last time.
waiting().forEach(id => {
  const item = kept(id);
  const field = ofQuestion(id);
  // The server has counted further since: what it holds stays on the page until it has said which is newer.
  if (item.sequence <= Number(field.dataset.sequence) && Date.now() - item.at > 60000) return;
  write(field, item.answer);
  chip(id, 'here', say.savedHere);
});
count();
send();
