import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is; undefined where none is found, and the tests that need one skip. */
export const CHROMIUM = PLACES.find((path) => existsSync(path));
/** For the name of a test, so that a skip says why. */
export const WITHOUT = CHROMIUM === undefined ? ` (skipped: no Chromium at ${PLACES.join(', ')})` : '';

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A page as a browser shows it, and everything it asked for besides itself. */
export interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
  /** Dialogs, errors, and what the page's own policy refused. */
  readonly said: readonly string[];
}

/** A real browser and a server that gives it one page; whatever else is asked for is counted, and not there. */
export class Reading {
  private readonly browser: Browser;
  private readonly server: Server;
  private html = '';
  private asked: string[] = [];

  private constructor(browser: Browser, server: Server) {
    this.browser = browser;
    this.server = server;
  }

  static async start(): Promise<Reading> {
    const browser = await chromium.launch({ executablePath: CHROMIUM!, args: [...ARGS, ...QUIET] });
    const server = createServer();
    const reading = new Reading(browser, server);
    server.on('request', (request, response) => {
      if (request.url === '/page.html') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(reading.html);
        return;
      }
      reading.asked.push(request.url ?? '');
      response.statusCode = 404;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return reading;
  }

  /** Opens the page, hands it over, and closes it. */
  async open<T>(html: string, options: BrowserContextOptions, use: (opened: Opened) => Promise<T>): Promise<T> {
    this.html = html;
    this.asked = [];
    const said: string[] = [];
    const context = await this.browser.newContext(options);
    try {
      const page = await context.newPage();
      page.on('dialog', (dialog) => {
        said.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      page.on('console', (message) => said.push(`console: ${message.text()}`));
      page.on('request', (request) => {
        if (!request.url().endsWith('/page.html')) this.asked.push(request.url());
      });
      await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/page.html`, { waitUntil: 'load' });
      return await use({ page, asked: this.asked, said });
    } finally {
      await context.close();
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
