
# What the script above leaves out: --option=value, which bash hands over as three words and zsh as one, and files
# where nothing else fits, such as a network's file beside the names of networks.
function _lenet-explorer_completions() {
  local words=() at=$COMP_CWORD i before="" file
  for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
    if [[ $i == "$COMP_CWORD" && "${COMP_WORDS[i]}" == --*=* ]]; then
      before="${COMP_WORDS[i]%%=*}="
      words+=("${before%=}" "${COMP_WORDS[i]#*=}")
      at=$((at + 1))
    elif [[ "${COMP_WORDS[i]}" != "=" ]]; then
      words+=("${COMP_WORDS[i]}")
    elif [[ $i == "$COMP_CWORD" ]]; then
      words+=("")
    elif ((i < COMP_CWORD)); then
      at=$((at - 1))
    fi
  done
  COMP_WORDS=("${words[@]}")
  COMP_CWORD=$at
  COMPREPLY=()
  _complete_lenet-explorer
  if [[ ${#COMPREPLY[@]} == 0 && -n "$BASH_VERSION" ]]; then
    compopt -o default
  elif [[ ${#COMPREPLY[@]} == 0 && -n "$before" ]]; then
    for file in "${COMP_WORDS[COMP_CWORD]}"*; do
      if [[ -e "$file" ]]; then COMPREPLY+=("$file"); fi
    done
  fi
  COMPREPLY=("${COMPREPLY[@]/#/$before}")
}
complete -o default -F _lenet-explorer_completions lenet-explorer
