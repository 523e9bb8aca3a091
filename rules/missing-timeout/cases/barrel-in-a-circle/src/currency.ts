export { currency } from './index';
