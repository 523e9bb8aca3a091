// role: browser
self.addEventListener('fetch', (event) => {
	event.respondWith(caches.match(event.request).then((hit) => hit ?? fetch(event.request.url)));
});
