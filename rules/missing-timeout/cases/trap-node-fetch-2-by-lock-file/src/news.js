import fetch from 'node-fetch';

export async function news(topic) {
	const response = await fetch(`https://news.example.com/${topic}`, { timeout: 5000 });
	return response.json();
}
