export { send as post } from '@acme/http';
export * from '../../../packages/http/src/send';
