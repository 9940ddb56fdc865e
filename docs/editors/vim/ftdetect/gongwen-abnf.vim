autocmd BufNewFile,BufRead *.gram setfiletype gongwen-abnf
