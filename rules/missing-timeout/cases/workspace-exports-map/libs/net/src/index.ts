export { fetchJson } from './fetch-json.js';
