export { default as careful } from './safely';
