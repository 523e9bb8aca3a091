export { getJson } from './json';
