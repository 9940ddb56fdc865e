# 工问的日常命令；不带目标的 make 列出它们。
#
# 装齐依赖之后，这里的一切都不联网：程序包没有外部的 Swift 依赖，
# --disable-automatic-resolution 让 SwiftPM 也不去找。
# 环境变量 GONGWEN_STRICT=1 原样传给 SwiftPM，由 Package.swift 把编译警告当作错误。

.DEFAULT_GOAL := help
.NOTPARALLEL:

program := .build/release/gongwen
benchmarks := recognise parse load text ingest search ask start batch
swift_files = $(wildcard Package.swift Sources Tests)

.PHONY: help run test check lint format release tune bench bench-binary performance faults clean dependencies binary

help:
	@printf '%s\n' \
	    '用法：make 目标' \
	    '' \
	    '  run      装好缺的依赖，编译，然后运行工问；参数写在 ARGS 里：make run ARGS="……"' \
	    '           也可以从管道提问：echo 问句 | make -s run' \
	    '  test     装好缺的依赖，编译，跑全部测试' \
	    '  check    检查代码格式，再跑全部测试' \
	    '  lint     只检查代码格式' \
	    '  format   按 .swift-format 整理代码格式' \
	    '  release  只编译发布版 $(program)' \
	    '  tune     用自带的考题重算排序权重，写进 grammar/ranking.tsv' \
	    '  bench    测识别、解析、启动、切词、收录、检索、答题的速度，达不到门槛就报错' \
	    '  performance  测一万句到一千万句的增长，写进 docs/PERFORMANCE.md；要一小时以上' \
	    '  faults   随时杀死、写满磁盘、损坏文件，看索引还剩什么；列出一张表' \
	    '  clean    删去编译产物' \
	    '  help     显示这些说明' \
	    '' \
	    'GONGWEN_STRICT=1 make test：编译警告一律当作错误。'

# 标准输出只留给程序：装依赖和编译的话都走标准错误。
run: binary
	@exec $(program) $(ARGS)

# 端到端测试运行的是发布版程序，路径由 GONGWEN_BINARY 告知。
test: binary
	@GONGWEN_BINARY='$(abspath $(program))' scripts/test

check: lint test

lint: dependencies
	@swift format lint --strict --parallel --recursive $(swift_files)

format: dependencies
	@swift format format --in-place --parallel --recursive $(swift_files)

release: binary
	@echo '已编译：$(abspath $(program))'

bench: bench-binary
	@failed=0; for one in $(benchmarks); do .build/release/bench $$one $(ARGS) || failed=1; done; exit $$failed

performance: bench-binary
	@.build/release/bench growth --sizes 10000,100000,1000000 --search-sizes 10000000 $(ARGS)

bench-binary: binary
	@swift build -c release --static-swift-stdlib --disable-automatic-resolution --product bench 1>&2

faults: binary
	@scripts/faults --program '$(abspath $(program))' $(ARGS)

tune: binary
	@$(program) tune --write corpus/gold/*.jsonl

clean:
	rm -rf .build

dependencies:
	@scripts/install-dependencies

binary: dependencies
	@scripts/build
