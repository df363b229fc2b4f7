package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantText;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * The list of networks as it is edited: what is ticked and varied until the first change, a list of its own from then on.
 * Every change is a step that undo takes back. Places are 0-based; what changes several rows says where they are then. FX
 * thread only.
 */
final class NetworkListModel {
    private static final Pattern SET = Pattern.compile("([A-Za-z_-]+)\\s*=");

    private final SetUpModel setUp;
    private final Subscription followed;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /** A row as it is shown. It stays the same when what is in it changes, so that what is selected stays so. */
    static final class Row {
        private final int number;
        private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper();
        private final ReadOnlyObjectWrapper<ListedVariant> network = new ReadOnlyObjectWrapper<>();

        private Row(int number, String label, ListedVariant network) {
            this.number = number;
            show(label, network);
        }

        private void show(String nextLabel, ListedVariant nextNetwork) {
            label.set(nextLabel);
            network.set(nextNetwork);
        }

        /** 1 for the first. */
        int number() {
            return number;
        }

        /** What it is called. */
        ReadOnlyStringProperty label() {
            return label.getReadOnlyProperty();
        }

        /** What it is. */
        ReadOnlyObjectProperty<ListedVariant> network() {
            return network.getReadOnlyProperty();
        }
    }

    NetworkListModel(SetUpModel setUp) {
        this.setUp = setUp;
        followed = Subscription.combine(
                setUp.list().subscribe((old, now) -> refresh()), setUp.varied().subscribe((old, now) -> refresh()));
        refresh();
    }

    /** Its window is closed: the set-up, which stays, need not tell it anything any more. */
    void close() {
        followed.unsubscribe();
    }

    SetUpModel setUp() {
        return setUp;
    }

    ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    private void refresh() {
        List<ListedVariant> present = networks();
        List<String> labels = ListedVariants.labels(present);
        if (present.size() != rows.size()) {
            rows.setAll(IntStream.range(0, present.size())
                    .mapToObj(i -> new Row(i + 1, labels.get(i), present.get(i)))
                    .toList());
        }
        for (Row row : rows) {
            row.show(labels.get(row.number() - 1), present.get(row.number() - 1));
        }
    }

    /** Where the form cannot be used, what there is of a list. */
    private List<ListedVariant> networks() {
        try {
            return setUp.rows();
        } catch (InvalidInputException e) {
            return setUp.list().getValue();
        }
    }

    /** What is the same network under two names; empty if nothing is. */
    String alike() {
        return setUp.settings().get() == null
                ? ""
                : ListedVariants.alike(setUp.settings().get().variants());
    }

    /** A new network behind the last of some, or at the end; where it is. */
    List<Integer> add(Architecture architecture, Collection<Integer> behind) {
        List<ListedVariant> next = new ArrayList<>(networks());
        int place = behind.isEmpty() ? next.size() : new TreeSet<>(behind).last() + 1;
        next.add(place, ListedVariant.plain(architecture));
        setUp.compare(next, null);
        return List.of(place);
    }

    /** Copies some, all behind the last of them. A copy has no name of its own until it is given one. */
    List<Integer> duplicate(Collection<Integer> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<ListedVariant> next = new ArrayList<>(networks());
        Set<Integer> sorted = new TreeSet<>(places);
        int behind = new TreeSet<>(places).last() + 1;
        List<ListedVariant> copies =
                sorted.stream().map(next::get).map(one -> one.called("")).toList();
        next.addAll(behind, copies);
        setUp.compare(next, null);
        return IntStream.range(behind, behind + copies.size()).boxed().toList();
    }

    /** Takes some away, but not the last that is left: a list of none would be no list. */
    Optional<String> remove(Collection<Integer> places) {
        List<ListedVariant> next = new ArrayList<>(networks());
        if (new HashSet<>(places).size() >= next.size()) {
            return Optional.of("An experiment needs at least one network; change the last one instead.");
        }
        new TreeSet<>(places).descendingSet().forEach(place -> next.remove((int) place));
        setUp.compare(next, null);
        return Optional.empty();
    }

    /** Moves some up (-1) or down (1), each past one that stays; where they are then. */
    List<Integer> move(Collection<Integer> places, int by) {
        TreeSet<Integer> sorted = new TreeSet<>(places);
        if (sorted.isEmpty() || sorted.first() + by < 0 || sorted.last() + by >= rows.size()) {
            return List.copyOf(sorted);
        }
        List<ListedVariant> next = new ArrayList<>(networks());
        for (int place : by < 0 ? sorted : sorted.descendingSet()) {
            next.add(place + by, next.remove(place));
        }
        setUp.compare(next, null);
        return sorted.stream().map(place -> place + by).toList();
    }

    /** Moves some before the row that is at a place, or to the end; where they are then. */
    List<Integer> moveTo(Collection<Integer> places, int before) {
        List<ListedVariant> next = new ArrayList<>();
        List<ListedVariant> moved = new ArrayList<>();
        List<ListedVariant> present = networks();
        int target = 0;
        for (int i = 0; i < present.size(); i++) {
            if (places.contains(i)) {
                moved.add(present.get(i));
            } else {
                next.add(present.get(i));
                target += i < before ? 1 : 0;
            }
        }
        next.addAll(target, moved);
        if (!next.equals(present)) {
            setUp.compare(next, null);
        }
        return IntStream.range(target, target + moved.size()).boxed().toList();
    }

    /**
     * Gives a network a name, or with an empty one the name that says what it sets.
     *
     * @param source typing in one field is one step
     * @return why it cannot be called that, as one sentence; empty if it is
     */
    Optional<String> rename(int place, String name, Object source) {
        Optional<String> problem = ListedVariants.problemOfName(networks(), place, name);
        // What it is called anyway is no name of its own.
        boolean own = !name.strip().equals(rows.get(place).label().get())
                || rows.get(place).network().get().renamed();
        if (problem.isEmpty() && own) {
            change(List.of(place), one -> one.called(name), source);
        }
        return problem;
    }

    void become(Collection<Integer> places, Architecture architecture) {
        change(places, one -> one.as(architecture), null);
    }

    /**
     * Gives some networks a value of their own, where they have that hyperparameter, or with an empty text the common one.
     *
     * @param source typing in one field is one step
     * @return what is wrong with the text, as one sentence; empty if nothing is
     */
    Optional<String> set(Collection<Integer> places, Hyperparameter which, String text, Object source) {
        if (text.isBlank()) {
            change(places, one -> one.without(which), source);
            return Optional.empty();
        }
        Optional<String> problem = which.quantity().problem(text);
        if (problem.isEmpty()) {
            double value = which.quantity().parse(which.label(), text);
            change(places, one -> one.with(which, value), source);
        }
        return problem.map(wrong -> which.label() + " " + wrong + ".");
    }

    private void change(Collection<Integer> places, UnaryOperator<ListedVariant> how, Object source) {
        List<ListedVariant> next = new ArrayList<>(networks());
        places.forEach(place -> next.set(place, how.apply(next.get(place))));
        if (!next.equals(networks())) {
            setUp.compare(next, source);
        }
    }

    /** Some networks as lines that can be pasted here and on the terminal. */
    String text(Collection<Integer> places) {
        StringBuilder text = new StringBuilder();
        for (int place : new TreeSet<>(places)) {
            Row row = rows.get(place);
            ListedVariant network = row.network().get();
            text.append(row.label().get())
                    .append(": ")
                    .append(network.architecture().id());
            for (Hyperparameter one : Hyperparameter.ALL) {
                if (network.own().containsKey(one)) {
                    double value = network.own().get(one);
                    text.append(' ').append(one.key()).append('=').append(one.text(value));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Adds a network for each line, behind the last of some or at the end; where they are.
     *
     * @param lines such as {@code small: base-aux channels=16 dropout=0.1}
     * @throws InvalidInputException if a line cannot be read or its name is taken; nothing is added then
     */
    List<Integer> paste(String lines, Collection<Integer> behind) {
        List<ListedVariant> next = new ArrayList<>(networks());
        CommonHyperparameters common = setUp.hyperparameters().get();
        List<ListedVariant> pasted = new ArrayList<>();
        Set<String> names = new HashSet<>(next.stream()
                .map(ListedVariant::label)
                .filter(label -> !label.isEmpty())
                .toList());
        int number = 0;
        for (String line : lines.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                ListedVariant one = read("Line " + number, line, common);
                if (one.renamed() && !names.add(one.label())) {
                    throw new InvalidInputException("Line " + number + " names a network “" + one.label()
                            + "”, and there is one of that name; choose another name.");
                }
                pasted.add(one);
            }
        }
        if (pasted.isEmpty()) {
            throw new InvalidInputException(
                    "There is no text to paste; copy lines such as small: base-aux channels=16.");
        }
        if (next.size() + pasted.size() > VariantList.MOST) {
            throw new InvalidInputException(
                    "More than " + VariantList.MOST + " networks are too many to compare; paste fewer lines.");
        }
        int place = behind.isEmpty() ? next.size() : new TreeSet<>(behind).last() + 1;
        next.addAll(place, pasted);
        setUp.compare(next, null);
        return IntStream.range(place, place + pasted.size()).boxed().toList();
    }

    static ListedVariant read(String name, String line, CommonHyperparameters common) {
        Variant variant = VariantText.parse(name, line, common);
        int colon = line.lastIndexOf(':');
        Map<Hyperparameter, Double> own = new EnumMap<>(Hyperparameter.class);
        Matcher set = SET.matcher(line.substring(colon + 1));
        while (set.find()) {
            Hyperparameter.ofKey(set.group(1)).ifPresent(which -> own.put(which, which.of(variant.hyperparameters())));
        }
        return new ListedVariant(colon < 0 ? "" : variant.label(), variant.architecture(), own);
    }
}
