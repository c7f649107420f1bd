import type { Locale } from './locale';

const ZH = `核稿（Hegao）：检查中文讲话稿

用法
  hegao check [文件或文件夹…]   检查稿件，默认检查当前文件夹
  hegao rules                   列出全部规则
  hegao explain 规则            看一条规则的说明，如 hegao explain residue/continuation
  hegao mine [文件或文件夹…]    从稿件里找出常用提法、人名、机构、会议等，供建立自己的词表
  hegao help                    看这份说明

  文件夹里检查 .txt、.text、.md、.markdown、.docx，点开头的和 .gitignore、.hegaoignore 排除的不查；
  直接写出的文件，只要是文本就查。编码可以是 UTF-8、GB 18030（GBK）、带 BOM 的 UTF-16。
  Word 文件（.docx）只检查正文，不改正；.doc、.wps、PDF 请先另存为 .docx 或纯文本（.txt）。

选项
  --date 日期            稿件日期：2024、2024-01、2024-01-10 或 2024年1月10日；不写就从稿件里读
  --format 格式          pretty（默认）、json、compact；CI 用 github、gitlab（Code Quality）、sarif
  --fix                  直接改正有把握的问题，其余字节不动
  --cross                还比较同一文件夹、同一日期的稿件：姓名职务、会议名称和届次、数据、提法前后不一；
                         json 报告多一项 cross：[{ rule, severity, message, places: [{ path, span, text }] }]
  --dry-run              只显示 --fix 会改什么，不写文件
  --fail-on 级别         到这一级就以状态 1 结束：error（默认）、warning、info、hint、never；
                         也可写 错误、警告、提示、建议、从不
  --rule 规则            只查这些规则或类别，可重复，可用逗号隔开；也可写中文名，如 --rule 标点
  --no-rule 规则         不查这些规则或类别
  --profile 档次         quiet 从简（错误、警告）、standard 标准（加上提示）、strict 从严（默认，加上建议）
  --preview              连同还在试用的规则一起查（目前没有；用 --rule 点名的不受限）
  --config 文件          配置文件；不写就从当前文件夹往上找 hegao.yaml，再从稿件所在文件夹往上找
  --lang zh|en           说明和提示的语言，默认中文
  --stdin                从标准输入读稿；--stdin-path 路径：给它一个名字
  -o, --output 文件夹    mine 把候选词表写进这个文件夹（YAML）；不写就只列摘要
  -q, --quiet            只列问题，不列日期、字数和合计
  --color, --no-color    要或不要颜色
  -v, --version          版本
  -h, --help             这份说明

结束状态
  0  没有达到 --fail-on 的问题
  1  有
  2  用法或配置有误，或者有文件读不了（其余文件照查）
  3  程序自身出错；单条规则出错不算，列在结果的 failures 里
`;

const EN = `Hegao: checks Chinese speech drafts

Usage
  hegao check [PATH…]           check drafts; the current folder by default
  hegao rules                   list all rules
  hegao explain RULE            show a rule's page
  hegao mine [PATH…]            propose a vocabulary from drafts: slogans, set phrases, names, bodies, meetings
  hegao help                    show this help

  Of a folder, .txt, .text, .md, .markdown and .docx are checked, unless hidden or left out by .gitignore or .hegaoignore;
  a file that is named is checked if it is text: UTF-8, GB 18030 (GBK), or UTF-16 with a BOM.
  Of a .docx the body is checked, never corrected; save .doc, .wps or PDF as .docx or plain text (.txt) first.

Options
  --date DATE            the draft's date: 2024, 2024-01, 2024-01-10 or 2024年1月10日; read from the draft by default
  --format FORMAT        pretty (default), json, compact; for CI github, gitlab (Code Quality), sarif
  --fix                  correct what is certain; every other byte stays
  --cross                compare the drafts of one folder or date, too: names and titles, meetings and sessions,
                         figures, quoted expressions; the json report then has an array more,
                         cross: [{ rule, severity, message, places: [{ path, span, text }] }]
  --dry-run              show what --fix would change, write nothing
  --fail-on LEVEL        exit with 1 from this level on: error (default), warning, info, hint, never
  --rule RULE            only these rules or families, by id or Chinese name; repeatable, comma-separated
  --no-rule RULE         not these rules or families
  --profile NAME         quiet (errors, warnings), standard (infos too), strict (default, hints too)
  --preview              run the rules that are still being tried, too (at present none; --rule names them as well)
  --config FILE          the configuration; by default the nearest hegao.yaml from the current folder upward,
                         else from that of the drafts
  --lang zh|en           language of messages; Chinese by default
  --stdin                read a draft from standard input; --stdin-path PATH names it
  -o, --output DIR       where mine writes its candidates (YAML); without it a summary is shown
  -q, --quiet            findings only, no dates, counts or totals
  --color, --no-color    with or without colours
  -v, --version          show the version
  -h, --help             show this help

Exit status
  0  nothing at or above --fail-on
  1  something
  2  bad usage or configuration, or an input that cannot be read (the others are still checked)
  3  a fault of the program; a single rule that fails is no such fault, it is listed under failures
`;

/** Both languages, Chinese first, unless one is asked for. */
export const helpText = (lang: Locale | undefined): string =>
  lang === 'zh' ? ZH : lang === 'en' ? EN : `${ZH}\n${'─'.repeat(40)}\n${EN}`;
