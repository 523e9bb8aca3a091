require('./setup');

// Node 16 has no fetch: this is node-fetch 2, and its timeout works.
exports.news = async () => {
	const response = await fetch('https://news.example.com/feed', { timeout: 5000 });
	//                     ^^^^^ guard deadline=unknown: before Node 18, cross-fetch stands in for `fetch`
	return response.json();
};
