// Preloaded by a test: the file system lists every folder the other way round.
const fs = require('node:fs');

const { readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
