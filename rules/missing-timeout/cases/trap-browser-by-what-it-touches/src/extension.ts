// role: browser
chrome.runtime.onMessage.addListener((message, _sender, reply) => {
	fetch(`https://api.example.com/${message.path}`).then((r) => r.json()).then(reply);
	return true;
});
