" 给工问的语法文件（.gram，W3C SRGS 1.0 的 ABNF 写法）上色；写法见 docs/GRAMMAR.md。
if exists('b:current_syntax')
  finish
endif
scriptencoding utf-8
setlocal commentstring=//%s

" Vim has no class for letters of every script. A name is taken to be everything but ASCII signs and the punctuation
" that a Chinese input method types.
let s:punctuation = '“”‘’、。，；：？！（）《》〈〉【】［］｛｝＜＞＝｜／＄￥～…—　％＋＊'
let s:letter = '[^\d1-\d47\d58-\d64\d91-\d94\d96\d123-\d127·' . s:punctuation . '0-9]'
let s:name = s:letter . '[^\d1-\d47\d58-\d64\d91-\d94\d96\d123-\d127·' . s:punctuation . ']*'

syntax case match
syntax sync fromstart

" At the left of a rule.
syntax match gongwenHeader /\%1l^\%ufeff\?#ABNF\s\+1\.0\%(\s\+\S\{-}\)\?\s*;/
execute 'syntax match gongwenDefinition /\$' . s:name . '/ nextgroup=gongwenBody skipwhite skipempty'
syntax keyword gongwenVisibility public private
syntax region gongwenDeclaration transparent matchgroup=gongwenKeyword
      \ start=/\%(^\|;\)\@1<=\s*\%(language\|root\|tag-format\|mode\|base\|lexicon\|meta\|http-equiv\)\%(\s\|<\)\@=/
      \ matchgroup=gongwenTerminator end=/;/
      \ contains=gongwenComment,gongwenQuoted,gongwenAddress,gongwenRoot,gongwenValue
syntax match gongwenValue /[^ \t;$<>"]\+/ contained
syntax match gongwenAddress /<[^>;]*>/ contained
execute 'syntax match gongwenRoot /\$' . s:name . '/ contained'

" At the right: from the equals sign to the semicolon, or to the next rule where that was forgotten.
execute 'syntax region gongwenBody contained matchgroup=gongwenOperator start=/=/'
      \ . ' matchgroup=gongwenTerminator end=/;/'
      \ . ' matchgroup=NONE end=/\n\ze\s*\%(\%(public\|private\)\s\+\)\?\$' . s:name . '\s*=/'
      \ . ' contains=@gongwenExpansion,@gongwenComments'
syntax cluster gongwenExpansion contains=gongwenMistake,gongwenToken,gongwenOperator,gongwenGroup,gongwenRepeat,
      \gongwenReference,gongwenPath,gongwenVocabulary,gongwenSpecial,gongwenGarbage,gongwenWeight,gongwenTag,gongwenQuoted

syntax match gongwenMistake /[^ \t;]/ contained
execute 'syntax match gongwenToken /[^\d1-\d44\d47\d59-\d64\d91-\d94\d96\d123-\d127' . s:punctuation . ']\+/ contained'
syntax match gongwenOperator /|/ contained
syntax match gongwenGroup /[][()]/ contained
syntax match gongwenRepeat /<\s*\d\+\s*\%(-\s*\d*\s*\)\?>/ contained
execute 'syntax match gongwenReference /\$' . s:name . '/ contained'
syntax match gongwenPath /\$<[^>;]*>/ contained contains=gongwenTarget
execute 'syntax match gongwenTarget /#' . s:name . '/ms=s+1 contained'
syntax match gongwenVocabulary /\$<\s*\%(lexicon\|recognizer\|numeral\):[^>;]*>/ contained
execute 'syntax match gongwenSpecial /\$\%(NULL\|VOID\)\%(' . s:letter . '\|\d\)\@!/ contained'
execute 'syntax match gongwenGarbage /\$GARBAGE\%(' . s:letter . '\|\d\)\@!/ contained'
syntax match gongwenWeight /\/\s*\d*\.\?\d\+\s*\// contained
syntax match gongwenTag /{[^}]*}/ contained
syntax match gongwenTag /{!{.\{-}}!}/ contained
syntax match gongwenQuoted /"[^"]*"/ contained

" Comments come last: of two that begin at one place, Vim prefers what is defined last.
syntax cluster gongwenComments contains=gongwenComment,gongwenDocumentation
syntax match gongwenComment +//.*$+
syntax region gongwenComment start=+/\*+ end=+\*/+
syntax region gongwenDocumentation start=+/\*\*/\@!+ end=+\*/+ contains=gongwenExampleMark
syntax match gongwenExampleMark /@example\>/ contained nextgroup=gongwenExample skipwhite
syntax match gongwenExample +\S\%(\%(\*/\)\@!.\)*+ contained

highlight default link gongwenHeader PreProc
highlight default link gongwenKeyword PreProc
highlight default link gongwenValue Constant
highlight default link gongwenAddress Constant
highlight default link gongwenRoot Function
highlight default link gongwenVisibility StorageClass
highlight default link gongwenDefinition Function
highlight default link gongwenReference Identifier
highlight default link gongwenPath Include
highlight default link gongwenTarget Identifier
highlight default link gongwenVocabulary Type
highlight default link gongwenSpecial Constant
highlight default link gongwenGarbage Error
highlight default link gongwenMistake Error
highlight default link gongwenToken String
highlight default link gongwenQuoted String
highlight default link gongwenOperator Operator
highlight default link gongwenTerminator Delimiter
highlight default link gongwenGroup Delimiter
highlight default link gongwenRepeat Number
highlight default link gongwenWeight Number
highlight default link gongwenTag Macro
highlight default link gongwenComment Comment
highlight default link gongwenDocumentation SpecialComment
highlight default link gongwenExampleMark Todo
highlight default link gongwenExample String

let b:current_syntax = 'gongwen-abnf'
