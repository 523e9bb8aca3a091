// package: {"dependencies":{"axios":"^1.7.0"}}
'use strict';
var __importDefault = (this && this.__importDefault) || function (mod) {
	return mod && mod.__esModule ? mod : { default: mod };
};
Object.defineProperty(exports, '__esModule', { value: true });
exports.slow = exports.load = void 0;
const axios_1 = __importDefault(require('axios'));
const config_1 = require('./config');
const load = (id) => axios_1.default.get(`https://a.example.com/${id}`, { timeout: config_1.timeout });
exports.load = load;
const slow = (id) => axios_1.default.get(`https://a.example.com/${id}`);
//                                   ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+const slow = (id) => axios_1.default.get(`https://a.example.com/${id}`, { timeout: 10_000 });
exports.slow = slow;
const send = (cfg) => (0, axios_1.default)({ timeout: 5000, ...cfg });
exports.send = send;
