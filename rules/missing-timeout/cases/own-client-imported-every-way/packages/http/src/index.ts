export { send } from './send';
export * from './ping';
