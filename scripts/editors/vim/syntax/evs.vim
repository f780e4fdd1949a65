" Vim syntax file
" Language: scripts of evsh, the shell for testing AI voice and chat agents

if exists('b:current_syntax')
  finish
endif

syntax match evsMisfits1 excludenl /\v[^ \t;{}]@1<![^ \t;{}"'$\\]+%([ \t;{}]|\\?$)@=/ contained
highlight default link evsMisfits1 evsUnknownWord
syntax cluster evsMisfits contains=evsMisfits1
syntax match evsNumbers5 excludenl /\v[^ \t;{}]@1<!-?[0-9]+%(\.[0-9]+)?%([ \t;{}]|\\?$)@=/ contained
highlight default link evsNumbers5 evsNumber
syntax match evsNumbers4 excludenl /\v[^ \t;{}]@1<!x0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsNumbers4 evsRepetition
syntax match evsNumbers3 excludenl /\v[^ \t;{}]@1<!\+[1-9][0-9]{6,14}%([ \t;{}]|\\?$)@=/ contained
highlight default link evsNumbers3 evsPhoneNumber
syntax match evsNumbers2 excludenl /\v[^ \t;{}]@1<![0-9]+%(\.[0-9]+)?%(ms|s|m|h)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsNumbers2 evsDuration
syntax match evsNumbers1 excludenl /\v[^ \t;{}]@1<![0-9]+%(\.[0-9]+)?\%%([ \t;{}]|\\?$)@=/ contained
highlight default link evsNumbers1 evsPercentage
syntax cluster evsNumbers contains=evsNumbers1,evsNumbers2,evsNumbers3,evsNumbers4,evsNumbers5
syntax match evsVariables4 excludenl /\v\$%([A-Za-z_][A-Za-z0-9_]*)?/ contained
highlight default link evsVariables4 evsVariable
syntax match evsVariables3 excludenl /\v\$\{%([^}"]*\}|[A-Za-z0-9_]*)/ contained
highlight default link evsVariables3 evsVariable
syntax match evsVariables2 excludenl /\v\$%([0-9]+|last%([^A-Za-z0-9_]|$)@=)/ contained
highlight default link evsVariables2 evsBuiltInVariable
syntax match evsVariables1 excludenl /\v\$\{%(env\.[A-Za-z_][A-Za-z0-9_]*|[0-9]+|last)%(%(:-)@=|\}@=)[^}"]*\}/ contained
highlight default link evsVariables1 evsBuiltInVariable
syntax cluster evsVariables contains=evsVariables1,evsVariables2,evsVariables3,evsVariables4
syntax region evsStrings4 excludenl start=/\v'/ end=/\v%('|$)/ contains=NONE contained
highlight default link evsStrings4 evsSingleString
syntax region evsStrings3 excludenl start=/\v[^ \t;{}]@1<!'/ end=/\v'/ contains=NONE contained
highlight default link evsStrings3 evsSingleString
syntax match evsStrings2x1 excludenl /\v\\%(u\{[0-9A-Fa-f]*\}?|.|$)/ contained
highlight default link evsStrings2x1 evsEscape
syntax region evsStrings2 excludenl start=/\v"/ end=/\v%("|$)/ contains=evsStrings2x1,@evsVariables contained
highlight default link evsStrings2 evsDoubleString
syntax match evsStrings1x1 excludenl /\v\\%(u\{[0-9A-Fa-f]*\}?|.|$)/ contained
highlight default link evsStrings1x1 evsEscape
syntax region evsStrings1 excludenl start=/\v[^ \t;{}]@1<!"/ end=/\v"/ contains=evsStrings1x1,@evsVariables contained
highlight default link evsStrings1 evsDoubleString
syntax cluster evsStrings contains=evsStrings1,evsStrings2,evsStrings3,evsStrings4
syntax region evsWords2 excludenl matchgroup=evsContinuation start=/\v\\$/ matchgroup=NONE end=/\v^/ contains=NONE contained
syntax match evsWords1 excludenl /\v[^ \t;{}]@1<!#.*/ contained
highlight default link evsWords1 evsComment
syntax cluster evsWords contains=evsWords1,evsWords2,@evsStrings,@evsVariables
syntax match evsStrays4x6 excludenl /\v\$%([A-Za-z_][A-Za-z0-9_]*)?/ contained
highlight default link evsStrays4x6 evsUnknownWord
syntax match evsStrays4x5 excludenl /\v\$\{%([^}"]*\}|[A-Za-z0-9_]*)/ contained
highlight default link evsStrays4x5 evsUnknownWord
syntax match evsStrays4x4 excludenl /\v\$%([0-9]+|last%([^A-Za-z0-9_]|$)@=)/ contained
highlight default link evsStrays4x4 evsUnknownWord
syntax match evsStrays4x3 excludenl /\v\$\{%(env\.[A-Za-z_][A-Za-z0-9_]*|[0-9]+|last)%(%(:-)@=|\}@=)[^}"]*\}/ contained
highlight default link evsStrays4x3 evsUnknownWord
syntax region evsStrays4x2 excludenl start=/\v'/ end=/\v%('|$)/ contains=NONE contained
highlight default link evsStrays4x2 evsUnknownWord
syntax region evsStrays4x1 excludenl start=/\v"/ end=/\v%("|$)/ contains=NONE contained
highlight default link evsStrays4x1 evsUnknownWord
syntax region evsStrays4 excludenl start=/\v[^ \t;{}]@1<![^ \t;{}]@=/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsStrays4x1,evsStrays4x2,evsStrays4x3,evsStrays4x4,evsStrays4x5,evsStrays4x6 contained
highlight default link evsStrays4 evsUnknownWord
syntax match evsStrays3 excludenl /\v[^ \t;{}]@1<!\&%([ \t]*%($|[;{}])|[ \t]+#)@=/ contained
highlight default link evsStrays3 evsBackground
syntax region evsStrays2 excludenl matchgroup=evsContinuation start=/\v\\$/ matchgroup=NONE end=/\v^/ contains=NONE contained
syntax match evsStrays1 excludenl /\v[^ \t;{}]@1<!#.*/ contained
highlight default link evsStrays1 evsComment
syntax cluster evsStrays contains=evsStrays1,evsStrays2,evsStrays3,evsStrays4
syntax match evsArguments1 excludenl /\v[^ \t;{}]@1<!\&%([ \t]*%($|[;{}])|[ \t]+#)@=/ contained
highlight default link evsArguments1 evsBackground
syntax cluster evsArguments contains=evsArguments1,@evsWords
syntax match evsStatement3 excludenl /\v[^ \t;{}]@1<!\=%([ \t;{}]|\\?$)@=/ contained
highlight default link evsStatement3 evsAssignment
syntax match evsStatement2 excludenl /\v[^ \t;{}]@1<!%(\=\=|!\=|\<|\<\=|\>|\>\=)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsStatement2 evsComparison
syntax match evsStatement1 excludenl /\v[^ \t;{}]@1<!%(in|no|each|if)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsStatement1 evsKeyword
syntax cluster evsStatement contains=evsStatement1,evsStatement2,evsStatement3,@evsNumbers,@evsWords
syntax match evsSet26 excludenl /\v[^ \t;{}]@1<!functions%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet26 evsClause
syntax match evsSet25x1 excludenl /\v[^ \t;{}]@1<!%(public|local)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet25x1 evsChoice
syntax region evsSet25 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!functions%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet25x1,@evsArguments,@evsMisfits contained
syntax match evsSet24 excludenl /\v[^ \t;{}]@1<!model-price%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet24 evsClause
syntax region evsSet23 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!model-price%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(colour|confirm-over|editor|functions|hints|model|model-budget|model-price|output|pager|progress|prompt|title)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=@evsArguments contained
syntax match evsSet22 excludenl /\v[^ \t;{}]@1<!model-budget%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet22 evsClause
syntax match evsSet21x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet21x1 evsNumber
syntax region evsSet21 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!model-budget%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet21x1,@evsArguments,@evsMisfits contained
syntax match evsSet20 excludenl /\v[^ \t;{}]@1<!model%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet20 evsClause
syntax region evsSet19 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!model%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(colour|confirm-over|editor|functions|hints|model|model-budget|model-price|output|pager|progress|prompt|title)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=@evsArguments contained
syntax match evsSet18 excludenl /\v[^ \t;{}]@1<!prompt%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet18 evsClause
syntax match evsSet17x1 excludenl /\v[^ \t;{}]@1<!%(backend|project|agent|selection|overrides|runs|default)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet17x1 evsChoice
syntax region evsSet17 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!prompt%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(colour|confirm-over|editor|functions|hints|model|model-budget|model-price|output|pager|progress|prompt|title)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=evsSet17x1,@evsArguments,@evsMisfits contained
syntax match evsSet16 excludenl /\v[^ \t;{}]@1<!confirm-over%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet16 evsClause
syntax match evsSet15x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet15x2 evsNumber
syntax match evsSet15x1 excludenl /\v[^ \t;{}]@1<!off%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet15x1 evsChoice
syntax region evsSet15 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!confirm-over%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet15x1,evsSet15x2,@evsArguments,@evsMisfits contained
syntax match evsSet14 excludenl /\v[^ \t;{}]@1<!title%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet14 evsClause
syntax match evsSet13x1 excludenl /\v[^ \t;{}]@1<!%(on|off)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet13x1 evsChoice
syntax region evsSet13 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!title%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet13x1,@evsArguments,@evsMisfits contained
syntax match evsSet12 excludenl /\v[^ \t;{}]@1<!pager%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet12 evsClause
syntax match evsSet11x1 excludenl /\v[^ \t;{}]@1<!%(on|off)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet11x1 evsChoice
syntax region evsSet11 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!pager%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet11x1,@evsArguments,@evsMisfits contained
syntax match evsSet10 excludenl /\v[^ \t;{}]@1<!editor%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet10 evsClause
syntax match evsSet9x1 excludenl /\v[^ \t;{}]@1<!%(auto|emacs|vi)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet9x1 evsChoice
syntax region evsSet9 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!editor%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet9x1,@evsArguments,@evsMisfits contained
syntax match evsSet8 excludenl /\v[^ \t;{}]@1<!hints%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet8 evsClause
syntax match evsSet7x1 excludenl /\v[^ \t;{}]@1<!%(on|off)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet7x1 evsChoice
syntax region evsSet7 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!hints%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet7x1,@evsArguments,@evsMisfits contained
syntax match evsSet6 excludenl /\v[^ \t;{}]@1<!progress%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet6 evsClause
syntax match evsSet5x1 excludenl /\v[^ \t;{}]@1<!%(auto|bar|lines|off)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet5x1 evsChoice
syntax region evsSet5 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!progress%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet5x1,@evsArguments,@evsMisfits contained
syntax match evsSet4 excludenl /\v[^ \t;{}]@1<!output%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet4 evsClause
syntax match evsSet3x1 excludenl /\v[^ \t;{}]@1<!%(table|json|jsonl|csv|markdown)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet3x1 evsChoice
syntax region evsSet3 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!output%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet3x1,@evsArguments,@evsMisfits contained
syntax match evsSet2 excludenl /\v[^ \t;{}]@1<!colour%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet2 evsClause
syntax match evsSet1x1 excludenl /\v[^ \t;{}]@1<!%(auto|always|never)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSet1x1 evsChoice
syntax region evsSet1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!colour%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSet1x1,@evsArguments,@evsMisfits contained
syntax cluster evsSet contains=evsSet1,evsSet2,evsSet3,evsSet4,evsSet5,evsSet6,evsSet7,evsSet8,evsSet9,evsSet10,evsSet11,evsSet12,evsSet13,evsSet14,evsSet15,evsSet16,evsSet17,evsSet18,evsSet19,evsSet20,evsSet21,evsSet22,evsSet23,evsSet24,evsSet25,evsSet26
syntax match evsHistory3 excludenl /\v[^ \t;{}]@1<!save%([ \t;{}]|\\?$)@=/ contained
highlight default link evsHistory3 evsClause
syntax region evsHistory2 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!save%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsHistory1 excludenl /\v[^ \t;{}]@1<!clear%([ \t;{}]|\\?$)@=/ contained
highlight default link evsHistory1 evsClause
syntax cluster evsHistory contains=evsHistory1,evsHistory2,evsHistory3
syntax match evsLogin1 excludenl /\v[^ \t;{}]@1<!%(keep|forget)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsLogin1 evsClause
syntax cluster evsLogin contains=evsLogin1
syntax match evsConnect3 excludenl /\v[^ \t;{}]@1<!local%([ \t;{}]|\\?$)@=/ contained
highlight default link evsConnect3 evsClause
syntax region evsConnect2 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!local%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsConnect1 excludenl /\v[^ \t;{}]@1<!hosted%([ \t;{}]|\\?$)@=/ contained
highlight default link evsConnect1 evsClause
syntax cluster evsConnect contains=evsConnect1,evsConnect2,evsConnect3
syntax match evsReport14 excludenl /\v[^ \t;{}]@1<!against%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport14 evsClause
syntax match evsReport13x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport13x1 evsNumber
syntax region evsReport13 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!against%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsReport13x1,@evsArguments,@evsMisfits contained
syntax match evsReport12 excludenl /\v[^ \t;{}]@1<!schema%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport12 evsClause
syntax region evsReport11 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!schema%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsReport10 excludenl /\v[^ \t;{}]@1<!markdown%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport10 evsClause
syntax region evsReport9 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!markdown%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsReport8 excludenl /\v[^ \t;{}]@1<!csv%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport8 evsClause
syntax region evsReport7 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!csv%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsReport6 excludenl /\v[^ \t;{}]@1<!json%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport6 evsClause
syntax region evsReport5 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!json%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsReport4 excludenl /\v[^ \t;{}]@1<!html%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport4 evsClause
syntax region evsReport3 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!html%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsReport2 excludenl /\v[^ \t;{}]@1<!junit%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReport2 evsClause
syntax region evsReport1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!junit%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax cluster evsReport contains=evsReport1,evsReport2,evsReport3,evsReport4,evsReport5,evsReport6,evsReport7,evsReport8,evsReport9,evsReport10,evsReport11,evsReport12,evsReport13,evsReport14
syntax match evsShow17 excludenl /\v[^ \t;{}]@1<!why%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow17 evsClause
syntax match evsShow16 excludenl /\v[^ \t;{}]@1<!transcript%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow16 evsClause
syntax match evsShow15x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow15x1 evsNumber
syntax region evsShow15 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!transcript%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsShow15x1,@evsArguments,@evsMisfits contained
syntax match evsShow14 excludenl /\v[^ \t;{}]@1<!run%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow14 evsClause
syntax match evsShow13x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow13x1 evsNumber
syntax region evsShow13 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!run%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsShow13x1,@evsArguments,@evsMisfits contained
syntax match evsShow12 excludenl /\v[^ \t;{}]@1<!result%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow12 evsClause
syntax match evsShow11x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow11x1 evsNumber
syntax region evsShow11 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!result%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsShow11x1,@evsArguments,@evsMisfits contained
syntax match evsShow10 excludenl /\v[^ \t;{}]@1<!profile%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow10 evsClause
syntax match evsShow9x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow9x1 evsNumber
syntax region evsShow9 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!profile%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsShow9x1,@evsArguments,@evsMisfits contained
syntax match evsShow8 excludenl /\v[^ \t;{}]@1<!personality%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow8 evsClause
syntax match evsShow7x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow7x1 evsNumber
syntax region evsShow7 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!personality%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsShow7x1,@evsArguments,@evsMisfits contained
syntax match evsShow6 excludenl /\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow6 evsClause
syntax region evsShow5 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsNumbers,@evsArguments contained
syntax match evsShow4 excludenl /\v[^ \t;{}]@1<!evaluator%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow4 evsClause
syntax match evsShow3x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow3x1 evsNumber
syntax region evsShow3 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!evaluator%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsShow3x1,@evsArguments,@evsMisfits contained
syntax match evsShow2 excludenl /\v[^ \t;{}]@1<!request%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow2 evsClause
syntax match evsShow1 excludenl /\v[^ \t;{}]@1<!session%([ \t;{}]|\\?$)@=/ contained
highlight default link evsShow1 evsClause
syntax cluster evsShow contains=evsShow1,evsShow2,evsShow3,evsShow4,evsShow5,evsShow6,evsShow7,evsShow8,evsShow9,evsShow10,evsShow11,evsShow12,evsShow13,evsShow14,evsShow15,evsShow16,evsShow17
syntax match evsList16 excludenl /\v[^ \t;{}]@1<!last%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList16 evsClause
syntax match evsList15x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList15x1 evsNumber
syntax region evsList15 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!last%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsList15x1,@evsArguments,@evsMisfits contained
syntax match evsList14 excludenl /\v[^ \t;{}]@1<!result%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList14 evsClause
syntax match evsList13x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList13x1 evsNumber
syntax region evsList13 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!result%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsList13x1,@evsArguments,@evsMisfits contained
syntax match evsList12 excludenl /\v[^ \t;{}]@1<!outcome%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList12 evsClause
syntax match evsList11x1 excludenl /\v[^ \t;{}]@1<!%(passed|failed|review)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList11x1 evsChoice
syntax region evsList11 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!outcome%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsList11x1,@evsArguments,@evsMisfits contained
syntax match evsList10 excludenl /\v[^ \t;{}]@1<!status%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList10 evsClause
syntax match evsList9x1 excludenl /\v[^ \t;{}]@1<!%(pending|in_queue|scaling_up|running|in_progress|evaluating|completed|failed|timeout|cancelled)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList9x1 evsChoice
syntax region evsList9 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!status%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsList9x1,@evsArguments,@evsMisfits contained
syntax match evsList8 excludenl /\v[^ \t;{}]@1<!tags%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList8 evsClause
syntax region evsList7 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!tags%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(agent|folder|last|outcome|project|result|status|tags)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=@evsArguments contained
syntax match evsList6 excludenl /\v[^ \t;{}]@1<!folder%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList6 evsClause
syntax region evsList5 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!folder%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsList4 excludenl /\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList4 evsClause
syntax region evsList3 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsNumbers,@evsArguments contained
syntax match evsList2 excludenl /\v[^ \t;{}]@1<!project%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList2 evsClause
syntax match evsList1x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsList1x1 evsNumber
syntax region evsList1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!project%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsList1x1,@evsArguments,@evsMisfits contained
syntax cluster evsList contains=evsList1,evsList2,evsList3,evsList4,evsList5,evsList6,evsList7,evsList8,evsList9,evsList10,evsList11,evsList12,evsList13,evsList14,evsList15,evsList16
syntax match evsRerun2 excludenl /\v[^ \t;{}]@1<!watch%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRerun2 evsClause
syntax match evsRerun1 excludenl /\v[^ \t;{}]@1<!failed%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRerun1 evsClause
syntax cluster evsRerun contains=evsRerun1,evsRerun2
syntax match evsWatch2 excludenl /\v[^ \t;{}]@1<!for%([ \t;{}]|\\?$)@=/ contained
highlight default link evsWatch2 evsClause
syntax match evsWatch1x1 excludenl /\v[^ \t;{}]@1<![0-9]+%(\.[0-9]+)?%(ms|s|m|h)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsWatch1x1 evsDuration
syntax region evsWatch1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!for%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsWatch1x1,@evsArguments,@evsMisfits contained
syntax cluster evsWatch contains=evsWatch1,evsWatch2
syntax match evsRun11 excludenl /\v[^ \t;{}]@1<!watch%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun11 evsClause
syntax match evsRun10 excludenl /\v[^ \t;{}]@1<!via%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun10 evsClause
syntax region evsRun9 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!via%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(label|suite|text|via|voice|watch|x[0-9-]+)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=@evsArguments contained
syntax match evsRun8 excludenl /\v[^ \t;{}]@1<!%(voice|text)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun8 evsClause
syntax match evsRun7 excludenl /\v[^ \t;{}]@1<!label%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun7 evsClause
syntax region evsRun6 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!label%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax region evsRun5 excludenl matchgroup=evsRepetition start=/\v[^ \t;{}]@1<!x\$@=/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsVariables contained
syntax match evsRun4 excludenl /\v[^ \t;{}]@1<!x[0-9-]+%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun4 evsUnknownWord
syntax match evsRun3 excludenl /\v[^ \t;{}]@1<!x0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun3 evsRepetition
syntax match evsRun2 excludenl /\v[^ \t;{}]@1<!suite%([ \t;{}]|\\?$)@=/ contained
highlight default link evsRun2 evsClause
syntax region evsRun1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!suite%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax cluster evsRun contains=evsRun1,evsRun2,evsRun3,evsRun4,evsRun5,evsRun6,evsRun7,evsRun8,evsRun9,evsRun10,evsRun11
syntax match evsPlan10 excludenl /\v[^ \t;{}]@1<!via%([ \t;{}]|\\?$)@=/ contained
highlight default link evsPlan10 evsClause
syntax region evsPlan9 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!via%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(label|suite|text|via|voice|x[0-9-]+)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=@evsArguments contained
syntax match evsPlan8 excludenl /\v[^ \t;{}]@1<!%(voice|text)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsPlan8 evsClause
syntax match evsPlan7 excludenl /\v[^ \t;{}]@1<!label%([ \t;{}]|\\?$)@=/ contained
highlight default link evsPlan7 evsClause
syntax region evsPlan6 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!label%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax region evsPlan5 excludenl matchgroup=evsRepetition start=/\v[^ \t;{}]@1<!x\$@=/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsVariables contained
syntax match evsPlan4 excludenl /\v[^ \t;{}]@1<!x[0-9-]+%([ \t;{}]|\\?$)@=/ contained
highlight default link evsPlan4 evsUnknownWord
syntax match evsPlan3 excludenl /\v[^ \t;{}]@1<!x0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsPlan3 evsRepetition
syntax match evsPlan2 excludenl /\v[^ \t;{}]@1<!suite%([ \t;{}]|\\?$)@=/ contained
highlight default link evsPlan2 evsClause
syntax region evsPlan1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!suite%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax cluster evsPlan contains=evsPlan1,evsPlan2,evsPlan3,evsPlan4,evsPlan5,evsPlan6,evsPlan7,evsPlan8,evsPlan9,evsPlan10
syntax match evsReset1 excludenl /\v[^ \t;{}]@1<!%(selection|overrides|all)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsReset1 evsClause
syntax cluster evsReset contains=evsReset1
syntax match evsOverride8 excludenl /\v[^ \t;{}]@1<!agent-number%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride8 evsClause
syntax match evsOverride7x2 excludenl /\v[^ \t;{}]@1<!\+[1-9][0-9]{6,14}%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride7x2 evsPhoneNumber
syntax match evsOverride7x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride7x1 evsChoice
syntax region evsOverride7 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!agent-number%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsOverride7x1,evsOverride7x2,@evsArguments,@evsMisfits contained
syntax match evsOverride6 excludenl /\v[^ \t;{}]@1<!outbound-number%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride6 evsClause
syntax match evsOverride5x2 excludenl /\v[^ \t;{}]@1<!\+[1-9][0-9]{6,14}%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride5x2 evsPhoneNumber
syntax match evsOverride5x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride5x1 evsChoice
syntax region evsOverride5 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!outbound-number%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsOverride5x1,evsOverride5x2,@evsArguments,@evsMisfits contained
syntax match evsOverride4 excludenl /\v[^ \t;{}]@1<!profiles%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride4 evsClause
syntax match evsOverride3x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride3x2 evsNumber
syntax match evsOverride3x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride3x1 evsChoice
syntax region evsOverride3 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!profiles%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(agent-number|outbound-number|personalities|profiles)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=evsOverride3x1,evsOverride3x2,@evsArguments,@evsMisfits contained
syntax match evsOverride2 excludenl /\v[^ \t;{}]@1<!personalities%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride2 evsClause
syntax match evsOverride1x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride1x2 evsNumber
syntax match evsOverride1x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsOverride1x1 evsChoice
syntax region evsOverride1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!personalities%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(agent-number|outbound-number|personalities|profiles)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=evsOverride1x1,evsOverride1x2,@evsArguments,@evsMisfits contained
syntax cluster evsOverride contains=evsOverride1,evsOverride2,evsOverride3,evsOverride4,evsOverride5,evsOverride6,evsOverride7,evsOverride8
syntax match evsSelect13 excludenl /\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect13 evsClause
syntax region evsSelect12 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsNumbers,@evsArguments contained
syntax match evsSelect11 excludenl /\v[^ \t;{}]@1<!project%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect11 evsClause
syntax match evsSelect10x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect10x1 evsNumber
syntax region evsSelect10 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!project%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSelect10x1,@evsArguments,@evsMisfits contained
syntax match evsSelect9 excludenl /\v[^ \t;{}]@1<!tags%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect9 evsClause
syntax region evsSelect8 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!tags%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(agent|all|evaluators|first|folder|project|tags)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=@evsArguments contained
syntax match evsSelect7 excludenl /\v[^ \t;{}]@1<!folder%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect7 evsClause
syntax region evsSelect6 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!folder%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax match evsSelect5 excludenl /\v[^ \t;{}]@1<!all%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect5 evsClause
syntax match evsSelect4 excludenl /\v[^ \t;{}]@1<!first%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect4 evsClause
syntax match evsSelect3x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect3x1 evsNumber
syntax region evsSelect3 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!first%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsSelect3x1,@evsArguments,@evsMisfits contained
syntax match evsSelect2 excludenl /\v[^ \t;{}]@1<!evaluators%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect2 evsClause
syntax match evsSelect1x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsSelect1x1 evsNumber
syntax region evsSelect1 excludenl matchgroup=evsClause start=/\v[^ \t;{}]@1<!evaluators%([ \t;{}]|\\?$)@=[ \t]+/ matchgroup=NONE end=/\v%([^ \t;{}]@1<!%(%(agent|all|evaluators|first|folder|project|tags)%([ \t;{}]|\\?$)@=)@=|%([;{}]@=|$))/ contains=evsSelect1x1,@evsArguments,@evsMisfits contained
syntax cluster evsSelect contains=evsSelect1,evsSelect2,evsSelect3,evsSelect4,evsSelect5,evsSelect6,evsSelect7,evsSelect8,evsSelect9,evsSelect10,evsSelect11,evsSelect12,evsSelect13
syntax match evsScript46 excludenl /\v\}/
highlight default link evsScript46 evsBlockEnd
syntax match evsScript45 excludenl /\v\{/
highlight default link evsScript45 evsBlockBegin
syntax match evsScript44 excludenl /\v;/
highlight default link evsScript44 evsSeparator
syntax region evsScript43 excludenl start=/\v[^ \t;{}]@1<![^ \t;{}]@=/ end=/\v%([;{}]@=|$)/ contains=@evsNumbers,@evsWords
syntax region evsScript42 excludenl matchgroup=evsUnknownCommand start=/\v[^ \t;{}]@1<![^ \t;{}"'$\\]+%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsNumbers,@evsWords
syntax match evsScript41x2 excludenl /\v[^ \t;{}]@1<!0*%([1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5]|0)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript41x2 evsNumber
syntax region evsScript41x1 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*%([1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5]|0)%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays contained
syntax region evsScript41 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!exit%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript41x1,evsScript41x2,@evsArguments,@evsMisfits
syntax match evsScript40x2 excludenl /\v[^ \t;{}]@1<!%(select|agent|assistant|project|override|numbers|channel|concurrency|reset|undo|plan|run|watch|jobs|cancel|rerun|list|show|why|compare|report|import|export|connect|login|source|save|record|last|explain|history|edit|set|echo|help|exit)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript40x2 evsCommand
syntax region evsScript40x1 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!%(select|agent|assistant|project|override|numbers|channel|concurrency|reset|undo|plan|run|watch|jobs|cancel|rerun|list|show|why|compare|report|import|export|connect|login|source|save|record|last|explain|history|edit|set|echo|help|exit)%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays contained
syntax region evsScript40 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!help%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript40x1,evsScript40x2,@evsArguments,@evsMisfits
syntax region evsScript39 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!echo%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsArguments
syntax region evsScript38 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!set%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsSet,@evsStrays
syntax region evsScript37 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!edit%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsArguments
syntax match evsScript36x3 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript36x3 evsNumber
syntax region evsScript36x2 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsHistory,@evsStrays contained
syntax region evsScript36 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!history%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsHistory,evsScript36x2,evsScript36x3,@evsArguments,@evsMisfits
syntax region evsScript35 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!explain%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays
syntax region evsScript34 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!last%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays
syntax match evsScript33x1x1 excludenl /\v[^ \t;{}]@1<!off%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript33x1x1 evsChoice
syntax region evsScript33x1 excludenl start=/\v%(record)@6<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript33x1x1,@evsArguments contained
syntax region evsScript33 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!record%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript33x1,@evsStrays
syntax region evsScript32x1 excludenl start=/\v%(save)@4<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax region evsScript32 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!save%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript32x1,@evsStrays
syntax region evsScript31x1 excludenl start=/\v%(source)@6<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax region evsScript31 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!source%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript31x1,@evsArguments
syntax region evsScript30 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!login%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsLogin,@evsStrays
syntax region evsScript29 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!connect%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsConnect,@evsArguments
syntax region evsScript28x1 excludenl start=/\v%(export)@6<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax region evsScript28 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!export%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript28x1,@evsStrays
syntax region evsScript27x1 excludenl start=/\v%(import)@6<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=@evsArguments contained
syntax region evsScript27 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!import%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript27x1,@evsStrays
syntax match evsScript26x3 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript26x3 evsNumber
syntax region evsScript26x2 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsReport,@evsStrays contained
syntax region evsScript26 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!report%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsReport,evsScript26x2,evsScript26x3,@evsArguments,@evsMisfits
syntax match evsScript25x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript25x2 evsNumber
syntax match evsScript25x1x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript25x1x2 evsNumber
syntax region evsScript25x1x1 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays contained
syntax region evsScript25x1 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript25x1x1,evsScript25x1x2,@evsArguments,@evsMisfits contained
syntax region evsScript25 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!compare%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript25x1,evsScript25x2,@evsArguments,@evsMisfits
syntax match evsScript24x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript24x2 evsNumber
syntax match evsScript24x1x1 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript24x1x1 evsNumber
syntax region evsScript24x1 excludenl start=/\v%(why)@3<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript24x1x1,@evsArguments,@evsMisfits contained
syntax region evsScript24 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!why%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript24x1,evsScript24x2,@evsArguments,@evsMisfits
syntax region evsScript23 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!show%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsShow,@evsStrays
syntax match evsScript22x2x1 excludenl /\v[^ \t;{}]@1<!%(evaluators|agents|projects|folders|tags|personalities|profiles|numbers|metrics|results|runs)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript22x2x1 evsChoice
syntax region evsScript22x2 excludenl start=/\v%(list)@4<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript22x2x1,@evsArguments,@evsMisfits contained
syntax region evsScript22 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!list%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsList,evsScript22x2,@evsStrays
syntax match evsScript21x3 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript21x3 evsNumber
syntax region evsScript21x2 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsRerun,@evsStrays contained
syntax region evsScript21 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!rerun%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsRerun,evsScript21x2,evsScript21x3,@evsArguments,@evsMisfits
syntax match evsScript20x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript20x2 evsNumber
syntax region evsScript20x1 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays contained
syntax region evsScript20 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!cancel%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript20x1,evsScript20x2,@evsArguments,@evsMisfits
syntax region evsScript19 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!jobs%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays
syntax match evsScript18x3 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript18x3 evsNumber
syntax region evsScript18x2 excludenl matchgroup=evsNumber start=/\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsWatch,@evsStrays contained
syntax region evsScript18 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!watch%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsWatch,evsScript18x2,evsScript18x3,@evsArguments,@evsMisfits
syntax region evsScript17 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!run%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsRun,@evsStrays
syntax region evsScript16 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!plan%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsPlan,@evsStrays
syntax region evsScript15 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!undo%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStrays
syntax region evsScript14 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!reset%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsReset,@evsStrays
syntax match evsScript13x1x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript13x1x2 evsNumber
syntax match evsScript13x1x1 excludenl /\v[^ \t;{}]@1<!unlimited%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript13x1x1 evsChoice
syntax region evsScript13x1 excludenl start=/\v%(concurrency)@11<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript13x1x1,evsScript13x1x2,@evsArguments,@evsMisfits contained
syntax region evsScript13 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!concurrency%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript13x1,@evsStrays
syntax match evsScript12x1x1 excludenl /\v[^ \t;{}]@1<!%(voice|text|auto)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript12x1x1 evsChoice
syntax region evsScript12x1 excludenl start=/\v%(channel)@7<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript12x1x1,@evsArguments,@evsMisfits contained
syntax region evsScript12 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!channel%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript12x1,@evsStrays
syntax match evsScript11x1x1 excludenl /\v[^ \t;{}]@1<!%(same|different)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript11x1x1 evsChoice
syntax region evsScript11x1 excludenl start=/\v%(numbers)@7<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript11x1x1,@evsArguments,@evsMisfits contained
syntax region evsScript11 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!numbers%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript11x1,@evsStrays
syntax region evsScript10 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!override%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsOverride,@evsStrays
syntax match evsScript9x1x2 excludenl /\v[^ \t;{}]@1<!0*[1-9][0-9]*%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript9x1x2 evsNumber
syntax match evsScript9x1x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript9x1x1 evsChoice
syntax region evsScript9x1 excludenl start=/\v%(project)@7<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript9x1x1,evsScript9x1x2,@evsArguments,@evsMisfits contained
syntax region evsScript9 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!project%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript9x1,@evsStrays
syntax match evsScript8x1x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript8x1x1 evsChoice
syntax region evsScript8x1 excludenl start=/\v%(assistant)@9<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript8x1x1,@evsArguments contained
syntax region evsScript8 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!assistant%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript8x1,@evsStrays
syntax match evsScript7x1x1 excludenl /\v[^ \t;{}]@1<!none%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript7x1x1 evsChoice
syntax region evsScript7x1 excludenl start=/\v%(agent)@5<=[ \t]+/ end=/\v%([^ \t\\]@1<=%([ \t;{}]|\\?$)@=|%([;{}]@=|$)|[^ \t;{}]@1<!#@=)/ contains=evsScript7x1x1,@evsNumbers,@evsArguments contained
syntax region evsScript7 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!agent%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript7x1,@evsStrays
syntax region evsScript6 excludenl matchgroup=evsCommand start=/\v[^ \t;{}]@1<!select%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsSelect,@evsStrays
syntax match evsScript5 excludenl /\v[^ \t;{}]@1<!else%([ \t;{}]|\\?$)@=/
highlight default link evsScript5 evsKeyword
syntax region evsScript4 excludenl matchgroup=evsKeyword start=/\v[^ \t;{}]@1<!%(let|for)%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement
syntax region evsScript3x22 excludenl start=/\v[^ \t;{}]@1<![^ \t;{}]@=/ end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x21 excludenl matchgroup=evsUnknownWord start=/\v[^ \t;{}]@1<![^ \t;{}"'$\\]+%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax match evsScript3x20x1 excludenl /\v[^ \t;{}]@1<!against%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x20x1 evsChoice
syntax region evsScript3x20 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!regressions%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x20x1,@evsStatement contained
syntax match evsScript3x19x1 excludenl /\v[^ \t;{}]@1<!%(p50|p90|p95|p99|mean|max)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x19x1 evsChoice
syntax region evsScript3x19 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!metric%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x19x1,@evsStatement contained
syntax match evsScript3x18x1 excludenl /\v[^ \t;{}]@1<!%(p50|p90|p95|p99|mean|max)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x18x1 evsChoice
syntax region evsScript3x18 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!turns%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x18x1,@evsStatement contained
syntax match evsScript3x17x1 excludenl /\v[^ \t;{}]@1<!%(p50|p90|p95|p99|mean|max)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x17x1 evsChoice
syntax region evsScript3x17 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!duration%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x17x1,@evsStatement contained
syntax match evsScript3x16x1 excludenl /\v[^ \t;{}]@1<!%(p50|p90|p95|p99|mean|max)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x16x1 evsChoice
syntax region evsScript3x16 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!overhead%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x16x1,@evsStatement contained
syntax match evsScript3x15x1 excludenl /\v[^ \t;{}]@1<!%(p50|p90|p95|p99|mean|max)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x15x1 evsChoice
syntax region evsScript3x15 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!latency%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x15x1,@evsStatement contained
syntax region evsScript3x14 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!excluded%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x13 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!flaky%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x12 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!review%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x11 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!failed%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x10 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!passed%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x9 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!runs%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x8 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!pass\@[^ \t;{}"'$\\]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x7 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!pass\^[^ \t;{}"'$\\]*%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x6 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!lower-bound%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x5 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!success-rate%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x4 excludenl matchgroup=evsMeasure start=/\v[^ \t;{}]@1<!status%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=@evsStatement contained
syntax region evsScript3x3 excludenl matchgroup=evsContinuation start=/\v\\$/ matchgroup=NONE end=/\v^/ contains=NONE contained
syntax match evsScript3x2 excludenl /\v[^ \t;{}]@1<!#.*/ contained
highlight default link evsScript3x2 evsComment
syntax match evsScript3x1 excludenl /\v[^ \t;{}]@1<!%(no|each)%([ \t;{}]|\\?$)@=/ contained
highlight default link evsScript3x1 evsKeyword
syntax region evsScript3 excludenl matchgroup=evsKeyword start=/\v[^ \t;{}]@1<!%(if|expect)%([ \t;{}]|\\?$)@=/ matchgroup=NONE end=/\v%([;{}]@=|$)/ contains=evsScript3x1,evsScript3x2,evsScript3x3,evsScript3x4,evsScript3x5,evsScript3x6,evsScript3x7,evsScript3x8,evsScript3x9,evsScript3x10,evsScript3x11,evsScript3x12,evsScript3x13,evsScript3x14,evsScript3x15,evsScript3x16,evsScript3x17,evsScript3x18,evsScript3x19,evsScript3x20,evsScript3x21,evsScript3x22
syntax region evsScript2 excludenl matchgroup=evsContinuation start=/\v\\$/ matchgroup=NONE end=/\v^/ contains=NONE
syntax match evsScript1 excludenl /\v[^ \t;{}]@1<!#.*/
highlight default link evsScript1 evsComment

syntax sync fromstart

highlight default link evsCommand Function
highlight default link evsUnknownCommand Error
highlight default link evsKeyword Keyword
highlight default link evsMeasure Type
highlight default link evsClause Type
highlight default link evsChoice Constant
highlight default link evsDoubleString String
highlight default link evsSingleString String
highlight default link evsEscape SpecialChar
highlight default link evsNumber Number
highlight default link evsPercentage Number
highlight default link evsDuration Number
highlight default link evsPhoneNumber Number
highlight default link evsRepetition Number
highlight default link evsVariable Identifier
highlight default link evsBuiltInVariable Special
highlight default link evsComment Comment
highlight default link evsUnknownWord Error
highlight default link evsComparison Operator
highlight default link evsAssignment Operator
highlight default link evsBackground Operator
highlight default link evsSeparator Delimiter
highlight default link evsBlockBegin Delimiter
highlight default link evsBlockEnd Delimiter
highlight default link evsContinuation Delimiter

let b:current_syntax = 'evs'
