// package: {"dependencies":{"@apollo/client":"^3.11.0","graphql":"^16.0.0"}}
import { ApolloClient, gql, InMemoryCache } from '@apollo/client/core';

const client = new ApolloClient({ uri: 'https://api.example.com/graphql', cache: new InMemoryCache() } as never);
//                 ^^^^^^^^^^^^ missing-timeout: This Apollo client (`new ApolloClient`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Instead of `uri`, give it a link with a deadline: `link: new HttpLink({ uri, fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }) })`.
// no fix

export const items = () => client.query({ query: gql`{ items { id } }`, fetchPolicy: 'no-cache' });
//                                ^^^^^ call
export const login = () => client.mutate({ mutation: gql`mutation { login }` });
//                                ^^^^^^ call
