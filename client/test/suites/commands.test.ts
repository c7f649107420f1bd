import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  draft,
  findings,
  foundIn,
  hegao,
  nothingIn,
  pause,
  ruleOf,
  SEED_003,
  SEED_004,
  show,
  statusOf,
  until,
} from '../support';

const run = (command: string) => vscode.commands.executeCommand(command);

describe('commands', () => {
  before(hegao);
  beforeEach(async () => {
    await foundIn((await show(draft(SEED_004))).uri);
  });
  afterEach(closeAll);

  it('check the draft', () => run('hegao.checkDocument'));

  it('check the workspace: files that are not open show their findings', async () => {
    const closed = draft('closed/report.md');
    assert.deepStrictEqual(findings(closed), []);
    await run('hegao.checkWorkspace');
    await foundIn(closed, 'residue/continuation');
    const open = findings(draft(SEED_004)).map((finding) => JSON.stringify([finding.range, ruleOf(finding)]));
    assert.strictEqual(new Set(open).size, open.length, 'an open draft shows its findings once');
    await show(closed);
    await statusOf(closed);
    await until('one set of findings', () => findings(closed).length === 1);
    await closeAll();
    await nothingIn(closed);
  });

  it('fix all leaves a draft with nothing safe to fix as it is', async () => {
    const document = await show(draft('clean.txt'));
    const before = document.getText();
    await run('hegao.fixAll');
    assert.strictEqual(document.getText(), before);
  });

  it('set the date: Enter on the date that is known keeps it', async () => {
    const { uri } = await show(draft(SEED_003));
    await statusOf(uri, ({ date }) => date?.from === 'title');
    const asked = run('hegao.setDate');
    await pause(1000);
    await run('workbench.action.acceptSelectedQuickOpenItem');
    await asked;
    const { date } = await statusOf(uri, ({ date }) => date?.from === 'option');
    assert.strictEqual(date?.value, '2024');
  });

  it('set the date: Escape changes nothing', async () => {
    const { uri } = await show(draft(SEED_003));
    const before = await statusOf(uri);
    const asked = run('hegao.setDate');
    await pause(1000);
    await run('workbench.action.closeQuickOpen');
    await asked;
    assert.deepStrictEqual((await statusOf(uri)).date, before.date);
  });

  it('restart: the findings come back', async () => {
    await run('hegao.restart');
    await foundIn(draft(SEED_004));
  });

  it('show the log', () => run('hegao.showLog'));
});
