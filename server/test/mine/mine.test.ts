import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { vocabulary } from '../../src/engine/builtin';
import { type Mined, mine } from '../../src/mine/mine';
import { packFiles } from '../../src/mine/packFiles';
import { mineFiles } from '../../src/mine/program';
import { repeatedRuns } from '../../src/mine/runs';
import { parseEntry } from '../../src/packs/entry';
import type { PackName } from '../../src/packs/schemas';
import { loadSegment } from '../../src/segmenter/jieba';
import { runCli, withFolder } from '../support/runCli';

const SEEDS = readdirSync('seeds').map((name) => ({
  path: `seeds/${name}`,
  text: readFileSync(join('seeds', name), 'utf8'),
}));
const mined = (files: typeof SEEDS): Mined =>
  mineFiles({ files, isWord: (word) => vocabulary.lexicon.has(word), suspects: () => [], onNote: () => {} });
const hasJieba = loadSegment().note === undefined;

describe('mine', () => {
  const seeds = mined(SEEDS);

  it('finds the slogans of the seeds, with their verbs, counts and places', () => {
    const slogan = (name: string) => seeds.slogans?.find((each) => each.name === name);
    for (const name of ['四个意识', '四个自信', '两个维护', '两个确立', '十四五', '渝事好商量', '作示范、勇争先'])
      assert.ok(slogan(name), name);
    assert.equal(slogan('四个意识')?.uses?.['增强'], 3);
    assert.equal(slogan('四个意识')?.count, 3);
    assert.equal(slogan('两个维护')?.uses?.['做到'], 4);
    assert.deepEqual([slogan('两个维护')?.firstUse, slogan('两个维护')?.lastUse], ['2023', '2025']);
  });

  it('finds set phrases of the seeds', () => {
    const forms = seeds.formulae?.map(({ form }) => form) ?? [];
    for (const form of ['增强“四个意识”、坚定“四个自信”', '坚定“四个自信”、做到“两个维护”'])
      assert.ok(forms.includes(form), form);
    assert.ok(forms.some((form) => form?.includes('习近平新时代中国特色社会主义思想')));
  });

  it('finds people, bodies, meetings, headings, terms and doubled characters of the seeds', function () {
    if (!hasJieba) this.skip();
    const has = (pack: PackName, field: string, value: string) =>
      assert.ok(
        (seeds[pack] as readonly Record<string, unknown>[]).some((entry) => entry[field] === value),
        `${pack} ${value}`,
      );
    for (const name of ['何勋', '刘锋', '雪梅']) has('names', 'name', name);
    for (const name of ['区政协二届二次会议', '区委二届三次全会', '市政协六届二次会议']) has('meetings', 'name', name);
    has('meetings', 'session', '二届二次');
    has('bodies', 'name', '全国政协');
    has('terms', 'term', '高质量发展');
    has('repeats', 'items', '政协协商');
    assert.ok(seeds.headings?.some(({ pattern }) => pattern?.startsWith('我们要始终坚持…，在…上')));
  });

  it('gives each candidate a place where it stands', () => {
    const lineAt = (place: string) => {
      const [, path = '', line] = /^(.+):(\d+)$/.exec(place) ?? [];
      return SEEDS.find((seed) => seed.path === path)!.text.split('\n')[Number(line) - 1] ?? '';
    };
    for (const { name, evidence } of seeds.slogans ?? [])
      for (const place of evidence ?? []) assert.ok(lineAt(place).replaceAll(',', '，').includes(name!), name);
    for (const { term, evidence } of seeds.terms ?? [])
      for (const place of evidence ?? []) assert.ok(lineAt(place).includes(term!), term);
  });

  it('writes packs that are valid as they are', () => {
    for (const [file, text] of Object.entries(packFiles(seeds))) {
      const pack = file.replace('.yaml', '') as PackName;
      for (const entry of parse(text)) assert.equal(parseEntry(pack, entry).issues, undefined, file);
    }
  });

  it('gathers the forms of one phrase', () => {
    const text =
      '增强“四个意识”、坚定“四个自信”。\n增强“四个意识”，坚定“四个自信”。\n增强“四个意识”、坚定“四个自信”。\n';
    const [chain] = mined([{ path: 'a.txt', text }]).formulae ?? [];
    assert.equal(chain?.form, '增强“四个意识”、坚定“四个自信”');
    assert.deepEqual(chain?.variants, ['增强“四个意识”，坚定“四个自信”']);
    assert.deepEqual(Object.values(chain?.uses ?? {}), [2, 1]);
  });

  it('takes no quoted word for a slogan that mostly stands without quotes', () => {
    const text = '推进“强基提质”行动。\n“更好”服务群众，更好凝聚共识，更好发挥作用。\n';
    assert.deepEqual(
      mined([{ path: 'a.txt', text }]).slogans?.map(({ name }) => name),
      ['强基提质'],
    );
  });

  it('proposes a date for what came up in a dated archive', () => {
    const files = [2018, 2019, 2020, 2021, 2022, 2023].map((year) => ({
      path: `${year}.txt`,
      text: `关于${year}年工作的讲话\n我们要抓好落实${year > 2020 ? '，推进“强基提质”行动' : ''}。\n`,
    }));
    const [first, ...others] = mined(files).timeline ?? [];
    assert.deepEqual([first?.terms, first?.from, first?.certainty, others], [['强基提质'], '2021-01-01', 'likely', []]);
  });

  it('finds repeated runs as long as they go, in linear time', () => {
    const words = [...'甲乙丙丁甲乙丙戊'].map((text, start) => ({ text, start, tag: 'n' }));
    const place = { file: 'a', line: 1, date: undefined };
    const runs = repeatedRuns([{ words, place }], 2, 8);
    assert.deepEqual(
      runs.map((run) => [run.words.map(({ text }) => text).join(''), run.places.length]),
      [['甲乙丙', 2]],
    );
    const time = (copies: number) => {
      const clauses = Array.from({ length: copies * 200 }, (_, i) => ({ words: words.slice(i % 5), place }));
      const once = () => {
        const begun = performance.now();
        repeatedRuns(clauses, 2, 8);
        return performance.now() - begun;
      };
      // Whatever else the machine does takes its time from one of them.
      return Math.min(once(), once(), once());
    };
    time(5);
    assert.ok(time(100) < 40 * Math.max(1, time(10)));
  });

  it('offers whole names, not what stands around them', function () {
    if (!hasJieba) this.skip();
    const text = [
      '请市委书记黄志远同志讲话。',
      '志远书记指出，要抓好落实。',
      '刚才李书记讲了话，许多同志把李书记的话记了下来。',
      '贯彻全会精神和省委十一届五次全会部署，落实党中央决策部署和省委要求。',
      '隆重庆祝人民政协成立，充分发挥人民政协作用。',
      '举办12场专题论坛，高水平办好世界制造业大会。',
      '学习二十届中央纪委三次全会和国务院第三次廉政工作会议精神。',
      '市住房和城乡建设局、国家发展和改革委员会参加。',
    ].join('\n');
    const found = mined([{ path: 'a.txt', text: `${text}\n${text}\n` }]);
    const named = (pack: 'names' | 'bodies' | 'meetings') => (found[pack] ?? []).map(({ name }) => name);
    assert.deepEqual(named('names'), ['黄志远']);
    for (const body of ['省委', '人民政协', '国家发展和改革委员会']) assert.ok(named('bodies').includes(body), body);
    assert.ok(!named('bodies').some((name) => /庆祝|发挥|部署/.test(name!)), String(named('bodies')));
    for (const name of ['省委十一届五次全会', '世界制造业大会', '二十届中央纪委三次全会', '国务院第三次廉政工作会议'])
      assert.ok(named('meetings').includes(name), name);
    assert.ok(!named('meetings').some((name) => /和|场|办好/.test(name!)), String(named('meetings')));
    assert.deepEqual(
      (found.meetings ?? []).filter(({ name }) => name?.includes('中央纪委')).map(({ session }) => session),
      ['二十届三次'],
    );
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(Object.values(mine([], { isWord: () => false, isSuspect: () => false })).flat(), []);
  });
});

describe('hegao mine', () => {
  it('shows the candidates, of the seeds where no path is given', () => {
    const { status, out } = runCli(['mine']);
    assert.equal(status, 0);
    assert.match(out, /^加引号的提法（\d+）\n[\s\S]*两个维护〔做到 4[^〕]*〕 2023—2025 {2}seeds\/001_\w+\.txt:8/);
    assert.match(runCli(['mine', 'seeds', '--lang', 'en']).out, /more$/m);
  });

  it('writes packs, and writes over none', () =>
    withFolder({ 'a.txt': '我们要增强“四个意识”。\n' }, (cwd) => {
      const { status, out } = runCli(['mine', 'a.txt', '-o', 'found'], { cwd });
      assert.equal(status, 0);
      assert.match(out, /found.slogans\.yaml/);
      const text = readFileSync(join(cwd, 'found/slogans.yaml'), 'utf8');
      assert.match(text, /^# 加引号的提法/);
      assert.deepEqual(parse(text)[0].evidence, ['a.txt:1']);
      const again = runCli(['mine', 'a.txt', '--output', 'found'], { cwd });
      assert.equal(again.status, 2);
      assert.match(again.err, /已经存在，没有覆盖.*-o found-2，/);
    }));

  it('needs a path where there are no seeds, and tells what it cannot read', () =>
    withFolder({ 'a.txt': '各位委员：\n' }, (cwd) => {
      assert.deepEqual([runCli(['mine'], { cwd }).status, runCli(['mine', 'b.txt'], { cwd }).status], [2, 2]);
      mkdirSync(join(cwd, 'seeds'));
      writeFileSync(join(cwd, 'seeds/b.txt'), Buffer.from([0xff, 0, 1, 2]));
      assert.match(runCli(['mine'], { cwd }).err, /不是文本/);
      assert.ok(!existsSync(join(cwd, 'slogans.yaml')));
    }));
});
