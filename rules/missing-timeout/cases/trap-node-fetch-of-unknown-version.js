// package: {"dependencies":{"node-fetch":"*"}}
const fetch = require('node-fetch');

// It works in 2 and not in 3: which one it is, nothing says.
exports.news = () => fetch('https://news.example.com/feed', { timeout: 5000 }).then((res) => res.json());
