package cl.bitacora.payments.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.AccountEvent.Share;
import cl.bitacora.contracts.payments.DebtCause;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an executor owes and how its payments were compensated.
 *
 * @param debts oldest first
 * @param compensations by payment file
 */
public record Account(List<Debt> debts, Map<String, CompensationApplied> compensations) {
    /** Nobody owes anything. */
    public static final Account EMPTY = new Account(List.of(), Map.of());

    public Account {
        debts = List.copyOf(debts);
        compensations = Map.copyOf(compensations);
    }

    /** One debt and what is left of it. */
    public record Debt(String id, DebtCause cause, Clp amount, Clp remaining, String reference) {
        Debt less(Clp paid) {
            return new Debt(id, cause, amount, remaining.minus(paid), reference);
        }

        Debt more(Clp restored) {
            return new Debt(id, cause, amount, remaining.plus(restored), reference);
        }
    }

    /** Everything still owed. */
    public Clp owed() {
        return debts.stream().map(Debt::remaining).reduce(Clp.ZERO, Clp::plus);
    }

    /** One debt. */
    public Optional<Debt> debt(String id) {
        return debts.stream().filter(debt -> debt.id().equals(id)).findFirst();
    }

    /** How a payment file was compensated, if it was. */
    public Optional<CompensationApplied> compensation(String file) {
        return Optional.ofNullable(compensations.get(file));
    }

    /** Advances of a section that passed here and were not ordered to be given back. */
    Clp advancesOf(SectionId section) {
        Set<String> givenBack = debts.stream()
                .filter(debt -> debt.cause() == DebtCause.ANTICIPO_NO_EJECUTADO)
                .map(Debt::reference)
                .collect(Collectors.toSet());
        return compensations.values().stream()
                .filter(done -> done.section().equals(section)
                        && done.kind() == PaymentKind.ESTADO_DE_AVANCE
                        && !givenBack.contains(done.file()))
                .map(CompensationApplied::payable)
                .reduce(Clp.ZERO, Clp::plus);
    }

    boolean liquidated(SectionId section) {
        return compensations.values().stream()
                .anyMatch(done -> done.section().equals(section) && done.kind() == PaymentKind.LIQUIDACION);
    }

    /** How an amount is spread over the debts, oldest first. */
    List<Share> spread(Clp amount) {
        List<Share> shares = new ArrayList<>();
        Clp left = amount;
        for (Debt debt : debts) {
            Clp part = Settlement.compensated(left, debt.remaining());
            if (part.pesos() > 0) {
                shares.add(new Share(debt.id(), part));
                left = left.minus(part);
            }
        }
        return shares;
    }

    Account with(Debt debt) {
        List<Debt> more = new ArrayList<>(debts);
        more.add(debt);
        return new Account(more, compensations);
    }

    Account less(String id, Clp paid) {
        return new Account(
                debts.stream()
                        .map(debt -> debt.id().equals(id) ? debt.less(paid) : debt)
                        .toList(),
                compensations);
    }

    Account compensated(CompensationApplied applied) {
        Account after = reversed(applied.file());
        for (Share share : applied.shares()) {
            after = after.less(share.debt(), share.amount());
        }
        Map<String, CompensationApplied> more = new LinkedHashMap<>(after.compensations);
        more.put(applied.file(), applied);
        return new Account(after.debts, more);
    }

    /** As if the file had not been compensated. */
    Account reversed(String file) {
        CompensationApplied before = compensations.get(file);
        if (before == null) {
            return this;
        }
        Map<String, Clp> restored =
                before.shares().stream().collect(Collectors.toMap(Share::debt, Share::amount, Clp::plus));
        Map<String, CompensationApplied> fewer = new LinkedHashMap<>(compensations);
        fewer.remove(file);
        return new Account(
                debts.stream()
                        .map(debt -> debt.more(restored.getOrDefault(debt.id(), Clp.ZERO)))
                        .toList(),
                fewer);
    }
}
