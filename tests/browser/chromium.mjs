// A browser without a screen, driven over the pipes of the DevTools protocol:
// https://chromedevtools.github.io/devtools-protocol/
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const options = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
  '--disable-default-apps', '--no-default-browser-check', '--force-color-profile=srgb', '--hide-scrollbars',
  '--remote-debugging-pipe',
];
const answer_within_ms = 90000;

export class Chromium {
  #process;
  #profile = mkdtempSync(join(tmpdir(), 'sillon-browser-'));
  #last = 0;
  #waiting = new Map();   // by number of the message: who waits for its answer
  #listeners = new Set(); // called with every event
  #rest = '';             // of a message that has not come whole

  constructor() {
    const program = process.env.CHROMIUM ?? 'chromium';
    this.#process = spawn(program, [...options, `--user-data-dir=${this.#profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.#process.on('error', () => this.#fail(
      `${program} could not be started. Install Debian's package chromium, or name a browser in CHROMIUM.`));
    this.#process.on('exit', () => this.#fail(`${program} ended before the test did.`));
    this.#process.stdio[3].on('error', () => {});
    this.#process.stdio[4].setEncoding('utf8');
    this.#process.stdio[4].on('data', (text) => this.#read(text));
  }

  // A new page of an empty tab.
  async page() {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return new Page(this, sessionId);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer in ${answer_within_ms / 1000} s`)),
        answer_within_ms);
      this.#waiting.set(id, {
        resolve: (result) => { clearTimeout(late); resolve(result); },
        reject: (error) => { clearTimeout(late); reject(error); },
      });
      this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }

  listen(listener) { this.#listeners.add(listener); }

  async close() {
    this.#process.removeAllListeners('exit');
    const never_ran = this.#process.pid === undefined || this.#process.exitCode !== null;
    if (!never_ran) await this.#end();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end() {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.send('Browser.close').catch(() => {});
    const kill = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(kill);
  }

  #read(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (!waiting) for (const listener of this.#listeners) listener(message);
      else if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result);
    }
  }

  #fail(sentence) {
    for (const { reject } of this.#waiting.values()) reject(new Error(sentence));
    this.#waiting.clear();
  }
}

export class Page {
  #browser;
  #session;
  #loaded = () => {};
  requests = []; // addresses that the page asked for since it was opened

  constructor(browser, session) {
    this.#browser = browser;
    this.#session = session;
    browser.listen(({ method, params, sessionId }) => {
      if (sessionId !== session) return;
      if (method === 'Page.loadEventFired') this.#loaded();
      if (method === 'Network.requestWillBeSent') this.requests.push(params.request.url);
    });
  }

  send(method, params = {}) { return this.#browser.send(method, params, this.#session); }

  async open(url, width, height) {
    await this.send('Page.enable');
    await this.send('Network.enable');
    await this.resize(width, height);
    this.requests = [];
    const loaded = new Promise((resolve) => { this.#loaded = resolve; });
    await this.send('Page.navigate', { url });
    await loaded;
  }

  resize(width, height) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  prefer(scheme) {
    return this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  }

  // What an expression of the page comes to, promises waited for.
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // PNG of the first `height` pixels.
  async picture(width, height) {
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  }

  async pdf() {
    const { data } = await this.send('Page.printToPDF', { printBackground: true });
    return Buffer.from(data, 'base64');
  }
}
