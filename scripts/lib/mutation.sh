# Mutation testing of the law; see scripts/check.
# shellcheck shell=bash

# The modules that compute law, the small ones first; each names its pure packages in its pom (mutation.classes).
law_modules=(contracts/regulation services/retroactive-evaluation services/fines services/attendance-ledger
  services/payments services/tender-evaluation services/course-lifecycle)

# Runs PIT on the modules given, or on all of them, and prints the table. Ends as Maven does: 85 % in each module.
mutate() {
  local modules=("$@") status=0 log="$home/logs/mutation.log"
  ((${#modules[@]})) || modules=("${law_modules[@]}")
  mkdir -p "$home/logs"
  printf 'Mutando la normativa de %s; el detalle va a %s\n' "${modules[*]}" "$log"
  (IFS=, && exec mvn -B -ntp -fae -Pmutation -pl "${modules[*]}" -am -Dspotless.check.skip=true \
    -Dspotless.apply.skip=true test-compile org.pitest:pitest-maven:mutationCoverage) >"$log" 2>&1 || status=$?
  mutation_table "${modules[@]}"
  ((status == 0)) || grep -m 5 'ERROR' "$log" >&2 || true
  return "$status"
}

# One line for each package, and one for each module: mutants, how many were noticed, and the score.
mutation_table() {
  local module report
  printf '%-44s %8s %10s %7s\n' paquete mutantes detectados puntaje
  for module in "$@"; do
    report="$root/$module/target/pit-reports/mutations.xml"
    if [[ ! -f "$report" ]]; then
      printf '%-44s %8s\n' "$module" 'sin informe'
      continue
    fi
    awk -v module="$module" '
      /<mutation / {
        name = $0
        sub(/.*<mutatedClass>/, "", name)
        sub(/<\/mutatedClass>.*/, "", name)
        sub(/\.[^.]*$/, "", name)
        sub(/^cl\.bitacora\./, "", name)
        all[name]++; total++
        if ($0 ~ /detected=.true./) { killed[name]++; caught++ }
      }
      END {
        for (name in all) {
          printf "  %-42s %8d %10d %5.1f %%\n", name, all[name], killed[name], 100 * killed[name] / all[name] | "sort"
        }
        close("sort")
        if (total) printf "%-44s %8d %10d %5.1f %%\n", module, total, caught, 100 * caught / total
      }' "$report"
  done
}
