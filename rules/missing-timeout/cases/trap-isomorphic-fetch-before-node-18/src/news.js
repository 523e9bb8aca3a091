require('isomorphic-fetch');

exports.news = async () => {
	const response = await fetch('https://news.example.com/feed', { timeout: 5000 });
	//                     ^^^^^ guard deadline=unknown: before Node 18, isomorphic-fetch stands in for `fetch`
	return response.json();
};
