// package: {"dependencies":{"@apollo/client":"^4.0.0","graphql":"^16.0.0","cross-fetch":"^4.0.0"}}
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { fetch as crossFetch } from 'cross-fetch';
import { Agent } from 'undici';

const uri = 'https://api.example.com/graphql';
const cache = new InMemoryCache();
const query = gql`{ items { id } }`;

// A fetch whose limit is not known.
export const a = new ApolloClient({ cache, link: new HttpLink({ uri, fetch: crossFetch }) });

// Options of fetch: a dispatcher with a limit, and what comes from elsewhere.
const dispatcher = new Agent({ headersTimeout: 5_000 });
export const b = new ApolloClient({ cache, link: new HttpLink({ uri, fetchOptions: { dispatcher } as RequestInit }) });
export const c = (fetchOptions: RequestInit) => new ApolloClient({ cache, link: new HttpLink({ uri, fetchOptions }) });

// Subscriptions, and a link that nobody is given.
export const d = (client: never) => new ApolloClient({ cache, link: new GraphQLWsLink(client) });
export const unused = new HttpLink({ uri });

// Nothing is sent.
const nowhere = new ApolloClient({ cache, link: ApolloLink.empty() });
export const e = () => nowhere.query({ query });

// A client that somebody hands in.
export const f = (client: ApolloClient) => client.query({ query });
//                                                ^^^^^ guard deadline=unknown
