export * from './shared-http.module';
