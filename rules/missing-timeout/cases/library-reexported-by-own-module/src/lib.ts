export { default as axios } from 'axios';
export { default } from 'got';
