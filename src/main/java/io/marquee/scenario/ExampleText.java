package io.marquee.scenario;

import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Examples in the features' own steps, written rather than read. */
public final class ExampleText {

    private static final String INDENT = "  ";

    private ExampleText() {}

    /**
     * One {@code Example:} about an account. It says only what differs from a bare account, or from one of the named
     * accounts if the account has that one's id.
     *
     * @param name what it shows; on one line
     * @param thens what must come of it, in the features' words, without keywords; a table follows its step on lines of
     *     its own
     * @return lines without indentation of the first one, ending with a line feed
     */
    public static String of(String name, Enquiry enquiry, List<String> thens) {
        StringBuilder text =
                new StringBuilder("Example: ").append(oneLine(name)).append('\n');
        steps(text, "Given", given(enquiry));
        steps(text, "When", List.of("it is evaluated"));
        steps(text, "Then", thens);
        return text.toString();
    }

    /**
     * A file that can be run.
     *
     * @param title the feature's name; on one line
     * @param examples each as {@link #of} writes it
     */
    public static String feature(String title, List<String> examples) {
        return "Feature: " + oneLine(title) + "\n"
                + examples.stream()
                        .map(example -> "\n" + indented(example.strip(), INDENT) + "\n")
                        .collect(Collectors.joining());
    }

    private static List<String> given(Enquiry enquiry) {
        String name = ExampleAccounts.names().stream()
                .filter(each -> ExampleAccounts.named(each)
                        .account()
                        .accountId()
                        .equals(enquiry.account().accountId()))
                .findFirst()
                .orElse(ExampleAccounts.BARE);
        Enquiry base = ExampleAccounts.named(name);
        List<String> steps = new ArrayList<>();
        steps.add(name.equals(ExampleAccounts.BARE) ? "a bare account" : "the account " + name);
        surroundings(enquiry.context(), base.context(), steps);
        steps.addAll(FactLines.of(enquiry.account(), base.account()));
        return steps;
    }

    private static void surroundings(Context context, Context base, List<String> steps) {
        if (!context.asOf().equals(base.asOf())) {
            steps.add("today is " + context.asOf());
        }
        if (context.supplierRevenue().compareTo(base.supplierRevenue()) != 0) {
            steps.add("our total sales are " + FactLines.words(context.supplierRevenue()));
        }
        if (context.objective() != base.objective()) {
            steps.add("the objective is " + FactLines.words(context.objective()));
        }
        String hours = FactLines.words(context.personalisationCapacityHours());
        if (!hours.equals(FactLines.words(base.personalisationCapacityHours()))) {
            steps.add("the team can still give " + hours + " hours");
        }
    }

    private static void steps(StringBuilder text, String keyword, List<String> steps) {
        String next = keyword;
        for (String step : steps) {
            int table = step.indexOf('\n');
            String line = table < 0 ? step : step.substring(0, table);
            text.append(INDENT).append(next).append(' ').append(line).append('\n');
            if (table >= 0) {
                text.append(indented(step.substring(table + 1), INDENT + INDENT))
                        .append('\n');
            }
            next = "And";
        }
    }

    private static String indented(String text, String by) {
        return text.lines().map(line -> line.isEmpty() ? line : by + line).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
