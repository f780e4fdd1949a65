autocmd BufNewFile,BufRead *.evs setfiletype evs
" A script whose name has no ending says in its first line what runs it.
autocmd BufRead * if getline(1) =~# '^#!.*\<evsh\>' | setfiletype evs | endif
