require('cross-fetch/polyfill');
