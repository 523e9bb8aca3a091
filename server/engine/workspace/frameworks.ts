/** Names of packages that say what a package or a file is for. Data only. */

function names(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/** A dependency on one of these: the package answers requests or consumes jobs. */
export const SERVER_FRAMEWORKS: ReadonlySet<string> = names(`
	express fastify koa hono restify polka h3 nitropack micro sails elysia moleculer @nestjs/core @hapi/hapi
	hapi @adonisjs/core @feathersjs/feathers @loopback/rest @midwayjs/core next nuxt @remix-run/node
	@remix-run/express @remix-run/serve @react-router/node @sveltejs/kit @trpc/server @apollo/server
	graphql-yoga mercurius socket.io @grpc/grpc-js probot @hono/node-server @azure/functions
	@google-cloud/functions-framework firebase-functions serverless-http @temporalio/worker nestjs-command
	@sap/cds foal @foal/core @strapi/strapi payload parse-server
`);
const SERVER_FAMILIES = /^(?:apollo-server|@nestjs\/platform-|@fastify\/|@koa\/|@keystone-6\/core|middy$|@middy\/)/;

/** True for a dependency that makes its package a server. */
export function isServerFramework(name: string): boolean {
	return SERVER_FRAMEWORKS.has(name) || SERVER_FAMILIES.test(name);
}

/** A dependency on one of these, and on no server framework: the package draws in a browser or on a phone. */
export const BROWSER_DEPENDENCIES: ReadonlySet<string> = names(`
	react-scripts @vue/cli-service @angular/core svelte vue react-dom preact solid-js react-native expo lit ember-source
	@ionic/core @stencil/core jquery backbone alpinejs gatsby @docusaurus/core vitepress astro wxt plasmo
`);

/** Bundlers. Servers are bundled and tested with them too, so one counts only with a script that serves or builds an app. */
export const BUNDLERS: ReadonlySet<string> = names(`
	vite webpack parcel @parcel/core @rspack/core @rsbuild/core
`);
export const BUNDLER_SCRIPT =
	/(?:^|[\s&;])(?:vite(?:\s+(?:build|dev|serve|preview))?(?=\s*(?:$|&))|webpack(?:-dev-server|\s+serve)|parcel\s|rsbuild\s|rspack\s+serve)/;

/** A file that imports one of these (any subpath) runs in a browser, an app's web view, or a phone. */
export const BROWSER_IMPORTS: ReadonlySet<string> = names(`
	react react-dom preact vue svelte solid-js @angular/core lit lit-element react-native expo vue-router
	pinia vuex vue-i18n react-router react-router-dom react-redux @tanstack/react-query swr @vueuse/core
	@emotion/react styled-components @mui/material @chakra-ui/react framer-motion zustand jquery backbone d3
	chart.js webextension-polyfill @angular/common @angular/router @angular/forms @ionic/angular @ionic/react
	@ionic/vue alpinejs @hotwired/stimulus next-themes lucide-react @stencil/core rrweb prosemirror-view
	@tiptap/react @tiptap/vue-3 codemirror @codemirror/view
`);

/** A file that imports one of these is itself on the server, whatever else it holds. */
export const SERVER_IMPORTS: ReadonlySet<string> = names(`
	next/headers next/server server-only react-dom/server vue/server-renderer @vue/server-renderer
	@react-email/render pg mysql mysql2 mongodb mongoose redis ioredis knex typeorm sequelize @prisma/client
	bullmq bull kafkajs amqplib nodemailer express fastify koa @nestjs/common @nestjs/core @hapi/hapi undici
	ws preact-render-to-string dotenv winston pino express-session serve-static better-sqlite3 sqlite3
`);

/** Of those, packages that front ends take types and constants from, and the name that says more. */
export const NAMED_CLIENTS: Readonly<Record<string, string>> = { '@prisma/client': 'PrismaClient' };

/** Of those, what front ends' packages list too: on its own it makes no package a server. */
const IN_FRONT_ENDS: ReadonlySet<string> = names(`
	dotenv ws undici winston pino server-only
`);

/** True for a dependency that only a package with code for a server has. */
export function isServerDependency(name: string): boolean {
	return isServerFramework(name) || (SERVER_IMPORTS.has(name) && !IN_FRONT_ENDS.has(name));
}

/** Modules of Node that have no stand-in in a browser. */
export const SERVER_BUILTINS: ReadonlySet<string> = names(`
	fs fs/promises http https http2 net tls dgram dns dns/promises child_process cluster worker_threads os
	async_hooks repl readline readline/promises v8 vm inspector sqlite
`);

/** A file that imports one of these talks about a browser's globals without running in a browser. */
export const DOM_STAND_INS: ReadonlySet<string> = names(`
	puppeteer puppeteer-core playwright playwright-core playwright-chromium jsdom happy-dom cheerio linkedom
	selenium-webdriver webdriverio @xmldom/xmldom xmldom node-html-parser @browserbasehq/stagehand
	puppeteer-extra
`);

/** A file that imports one of these is a test or a test's helper. */
export const TEST_IMPORTS: ReadonlySet<string> = names(`
	vitest @jest/globals jest mocha chai sinon ava tap tape uvu supertest nock msw jasmine @playwright/test
	cypress @testing-library/react @testing-library/vue @testing-library/dom jest-mock-extended
	@nestjs/testing vitest-mock-extended testcontainers test test/reporters bun:test expect
	axios-mock-adapter @vue/test-utils aws-sdk-client-mock redis-memory-server mongodb-memory-server
	ioredis-mock enzyme
`);

/** Of those, what a server may draw with too: it takes more to say that the file runs in a browser. */
export const DRAWS_ANYWHERE: ReadonlySet<string> = names(`
	react preact solid-js react-dom lucide-react styled-components @emotion/react @mui/material @chakra-ui/react
	framer-motion next-themes lit
`);

/** A file that imports one of these talks to a person at a terminal, or at the desktop. */
export const CLI_IMPORTS: ReadonlySet<string> = names(`
	electron ink inquirer @inquirer/prompts prompts oclif @oclif/core clipanion @clack/prompts enquirer
`);

/** What CLIs are made with; a library may write to a terminal too. */
export const CLI_MANNERS: ReadonlySet<string> = names(`
	ora listr listr2 update-notifier configstore gradient-string
`);

/** Read the command line. Servers have one too: these count in a package with commands and no server framework. */
export const CLI_PARSERS: ReadonlySet<string> = names(`
	commander yargs cac meow oclif @oclif/core clipanion citty sade caporal @stricli/core
`);
