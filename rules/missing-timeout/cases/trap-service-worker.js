// path: web/sw.js
// role: browser
self.addEventListener('fetch', (event) => {
	event.respondWith(caches.match(event.request).then((hit) => hit ?? fetch(event.request.url)));
});
self.addEventListener('install', (event) => event.waitUntil(caches.open('v1')));
self.addEventListener('sync', (event) => event.waitUntil(fetch('https://items.example.com/sync')));
