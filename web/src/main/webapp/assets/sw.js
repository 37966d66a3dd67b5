// Keeps what a signed-in learner has opened, for when there is no connection: pages in a store that bears the learner's
// number, and that goes when they log out or somebody else comes; style, script and pictures in a store of everybody's.
const ASSETS = 'assets';
const PERSON = 'person-';
const PAGES = /^\/(my|courses\/[^/]+(\/[^/]+(\/attempts\/\d+)?)?)$/;
const ENDS = /^\/api\/v1\/(logout|my\/account\/closing)$/;
const NOT_AS_IT_IS = /[?&](wrong|why|unanswered|q)=/;
const PATIENCE = 6000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && ENDS.test(url.pathname)) event.waitUntil(forget());
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request, url.pathname));
  else if (url.pathname.startsWith('/media/')) event.respondWith(media(request, url.pathname));
  else if (request.mode === 'navigate') page(event, url);
});

async function forget(except) {
  const names = await caches.keys();
  await Promise.all(names.filter(it => it.startsWith(PERSON) && it !== except).map(it => caches.delete(it)));
}

// From the network; what is kept only where that fails or is very late.
function page(event, url) {
  const live = fetch(event.request);
  event.waitUntil(live.then(response => remember(response, url)).catch(() => {}));
  const kept = () => copy(url.pathname);
  const late = new Promise(done => setTimeout(done, PATIENCE)).then(kept).then(it => it || live);
  const now = live.then(async response => response.status > 501 && await kept() || response);
  event.respondWith(Promise.race([now, late])
    .catch(async () => await kept() || await caches.match('/offline') || Response.error()));
}

// A second reading is taken only of what is kept, and at once: one that nobody reads would hold up a long page itself.
async function remember(response, url) {
  const reader = response.headers.get('X-Reader');
  if (url.searchParams.get('done') === 'out') return forget();
  if (!reader || !response.ok) return;
  const second = PAGES.test(url.pathname) && !NOT_AS_IT_IS.test(url.search) && response.clone();
  const own = PERSON + reader;
  await forget(own);
  const cache = await caches.open(own);
  if (second) await cache.put(url.pathname, second);
  if (url.searchParams.has('lang') || !await cache.match('/offline')) await prepare(cache);
}

// The page for what is not kept, and what every page needs to look as it should.
async function prepare(cache) {
  await cache.add('/offline');
  const html = await (await cache.match('/offline')).text();
  for (const path of new Set(html.match(/\/assets\/[^"#]+/g))) await asset(path, path);
}

// A kept page says that it is one, and of when.
async function copy(path) {
  const found = PAGES.test(path) && await caches.match(path);
  if (!found) return undefined;
  const html = await found.text();
  const headers = new Headers(found.headers);
  ['Content-Encoding', 'Content-Length'].forEach(it => headers.delete(it));
  return new Response(html.replace('id="kept" hidden="hidden"', 'id="kept"')
    .replace('datetime=""', `datetime="${found.headers.get('X-At') || ''}"`), { headers });
}

// The hash in the address makes it right for ever; without a connection, another version is better than none.
async function asset(request, path) {
  const cache = await caches.open(ASSETS);
  const found = await cache.match(path);
  if (found) return found;
  const name = path.slice(path.lastIndexOf('/'));
  const others = async () => (await cache.keys()).filter(it => it.url.endsWith(name));
  try {
    const response = await fetch(request);
    if (response.ok) {
      await Promise.all((await others()).map(it => cache.delete(it)));
      await cache.put(path, response.clone());
    }
    return response;
  } catch (failed) {
    const [other] = await others();
    if (other) return cache.match(other);
    throw failed;
  }
}

async function media(request, path) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') || '');
  const found = await caches.match(path);
  if (found) return range ? part(found, range) : found;
  const response = await fetch(request);
  const own = (await caches.keys()).find(it => it.startsWith(PERSON));
  if (own && response.status === 200) await (await caches.open(own)).put(path, response.clone());
  return response;
}

// Sounds and films are asked for piece by piece.
async function part(found, range) {
  const all = await found.blob();
  const first = Number(range[1]);
  const end = Math.min(range[2] ? Number(range[2]) + 1 : all.size, all.size);
  return new Response(all.slice(first, end), {
    status: 206,
    headers: { 'Content-Type': found.headers.get('Content-Type'), 'Content-Range': `bytes ${first}-${end - 1}/${all.size}` },
  });
}
