package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.policy.PolicyFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidedEditTests {

    private static final String CARE = """
            expander vocabulary.dsl

            # What we do for whom.

            # Large ones first.
            rule "A large account is strategic"
                @source("S4") @default("our default")
                when
                    # revenue of a year
                    the account
                    - has revenue of at least   500,000
                    the assessment
                    - is of a candidate account
                then
                    the account qualifies for tier STRATEGIC
            end

            rule "Anyone else is a regular account"
                when
                    any account
                then
                    the account qualifies for tier REGULAR
            end
            """;

    private final SmallPolicy draft = SmallPolicy.of(CARE);

    private static String on(String edit, String rest) {
        return "{'edit':'" + edit + "','file':'care.dslr','rule':'A large account is strategic'" + rest + "}";
    }

    private static String replaced(String before, String after) {
        assertThat(CARE).contains(before);
        return CARE.replace(before, after);
    }

    @Test
    void setsASlotAndNothingElse() {
        SmallPolicy edited = draft.with(on("SET_SLOT", ",'part':'WHEN','sentence':2,'slot':1,'text':'600,000'"));
        assertThat(edited.care()).isEqualTo(replaced("500,000", "600,000"));
        assertThat(edited.files().get(1)).isSameAs(draft.files().get(1));
    }

    @Test
    void keepsLineEndsAndTheByteOrderMark() {
        SmallPolicy windows =
                SmallPolicy.of("\uFEFF" + CARE.replace("\n", "\r\n").strip());
        String text = windows.with(on("ADD_SENTENCE", ",'part':'THEN','text':'the action is EXIT_PLAN'"))
                .with("{'edit':'REMOVE_RULE','file':'care.dslr','rule':'Anyone else is a regular account'}")
                .care();
        assertThat(text)
                .isEqualTo("\uFEFF"
                        + CARE.substring(0, CARE.indexOf("\n\nrule \"Anyone"))
                                .replace("STRATEGIC\n", "STRATEGIC\n        the action is EXIT_PLAN\n")
                                .replace("\n", "\r\n"));
    }

    @Test
    void refusesValuesInTheCompilersWords() {
        assertThat(draft.refusals(on("SET_SLOT", ",'part':'THEN','sentence':1,'slot':1,'text':'STRATEGY'")))
                .containsExactly(
                        "at `/text`: given unknown tier `STRATEGY`; allowed is the nearest is `STRATEGIC`; known"
                                + " are `REGULAR`, `DEVELOPMENT`, `KEY`, `STRATEGIC`");
        assertThat(draft.refusals(on("SET_SLOT", ",'part':'WHEN','sentence':2,'slot':1,'text':'much'")))
                .containsExactly(
                        "at `/text`: given `much`; allowed is a number from 0 to 1,000,000,000,000 with at most 2"
                                + " decimals, written like 1,234.5");
        assertThat(draft.refusals(on("SET_SLOT", ",'part':'WHEN','sentence':2,'slot':1,'text':' 5'")))
                .containsExactly("at `/text`: given ` 5`, which would change more of the sentence than this slot;"
                        + " allowed is money alone");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(draft.refusals("{'edit':'REMOVE_RULE','file':'cares.dslr','rule':'A'}"))
                .containsExactly("at `/file`: given the file `cares.dslr`; allowed is one of care.dslr");
        assertThat(draft.refusals("{'edit':'REMOVE_RULE','file':'care.dslr','rule':'A big account is strategic'}"))
                .containsExactly(
                        "at `/rule`: given the rule `A big account is strategic`; allowed is a rule of the file;"
                                + " the nearest are `A large account is strategic`, `Anyone else is a regular account`");
        assertThat(draft.refusals(on("SET_SLOT", ",'part':'WHEN','sentence':5,'slot':1,'text':'1'")))
                .containsExactly("at `/sentence`: given sentence 5 of `when`; allowed is 1 to 4");
        assertThat(draft.refusals(on("SET_SLOT", ",'part':'WHEN','sentence':1,'slot':1,'text':'1'")))
                .containsExactly("at `/slot`: given slot 1 of `the account`; allowed is no slot: it has none");
    }

    @Test
    void readsEditsStrictly() {
        assertThat(draft.refusals(on("SET_SLOT", ",'part':'when','sentence':0,'value':'1','text':'a\\nb'")))
                .containsExactly(
                        "at `/part`: given the text `when`; allowed is `WHEN`, `THEN`",
                        "at `/sentence`: given `0`; allowed is a whole number from 1 to 1000",
                        "at `/value`: given an unknown field; allowed is one of edit, file, rule, part, sentence, slot,"
                                + " text, position, toFile, name, attribute, source, basis, effective, expires, when, then",
                        "at `/text`: given the text `a\nb`; allowed is one line of at most 300 characters");
        assertThat(draft.refusals(on("REMOVE_SENTENCE", ",'part':'WHEN','slot':1")))
                .containsExactly(
                        "at `/sentence`: given nothing; allowed is a whole number from 1 to 1000",
                        "at `/slot`: given a field that `REMOVE_SENTENCE` does not take; allowed is one of edit, file,"
                                + " rule, part, sentence");
    }

    @Test
    void addsASentenceAsItsNeighboursAreIndented() {
        assertThat(draft.with(on("ADD_SENTENCE", ",'part':'WHEN','text':'- grows by at least 5 %','position':2"))
                        .care())
                .isEqualTo(replaced("the account\n", "the account\n        - grows by at least 5 %\n"));
        assertThat(draft.with(on("ADD_SENTENCE", ",'part':'THEN','text':'the action is EXIT_PLAN'"))
                        .care())
                .isEqualTo(replaced("STRATEGIC\n", "STRATEGIC\n        the action is EXIT_PLAN\n"));
    }

    @Test
    void refusesSentencesThatCannotStandThere() {
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'THEN','text':'the acount is a candidate'")))
                .containsExactly("at `/text`: given `the acount is a candidate` is not a sentence of the vocabulary;"
                        + " allowed is the nearest are `the account is a candidate`, `the account is met {mode}`,"
                        + " `the action is {action}`");
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'WHEN','text':'the account is a candidate'")))
                .containsExactly(
                        "at `/text`: given `the account is a candidate` stands on the wrong side: it belongs in"
                                + " `then`; allowed is a rule without this fault");
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'WHEN','text':'- finds high strength','position':2")))
                .containsExactly(
                        "at `/text`: given `- finds high strength` cannot be said of `the account`; allowed is it"
                                + " can be said of `the assessment`");
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'WHEN','text':'# the account'")))
                .containsExactly(
                        "at `/text`: given something that would read differently in its place than it is meant;"
                                + " allowed is text that starts no comment, is no keyword and stands for itself");
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'THEN','text':'end'")))
                .hasSize(1);
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'THEN','text':'> delete()'")))
                .containsExactly("at `/text`: given `> delete()` a line that starts with `>` is code, which is refused;"
                        + " allowed is write a sentence");
        assertThat(draft.refusals(on("ADD_SENTENCE", ",'part':'WHEN','text':'any account','position':2")))
                .containsExactly("at `/position`: given `- has revenue of at least   500,000` narrowing"
                        + " `any account` instead of `the account`; allowed is one after which every other sentence with"
                        + " a dash narrows the fact that it narrows now");
    }

    @Test
    void removesASentenceButNotUnderAnother() {
        assertThat(draft.with(on("REMOVE_SENTENCE", ",'part':'WHEN','sentence':4"))
                        .care())
                .isEqualTo(replaced("        - is of a candidate account\n", ""));
        assertThat(draft.refusals(on("REMOVE_SENTENCE", ",'part':'WHEN','sentence':3")))
                .containsExactly("at `/sentence`: given `- is of a candidate account` narrowing `the account`"
                        + " instead of `the assessment`; allowed is one after which every other sentence with a dash"
                        + " narrows the fact that it narrows now");
    }

    @Test
    void movesWhatNarrowsAFactWithIt() {
        assertThat(draft.with(on("MOVE_SENTENCE", ",'part':'WHEN','sentence':3,'position':1"))
                        .care())
                .isEqualTo(
                        replaced("        the assessment\n        - is of a candidate account\n", "")
                                .replace(
                                        "    when\n        # revenue",
                                        "    when\n        the assessment\n        - is of a candidate account\n        # revenue"));
        assertThat(draft.refusals(on("MOVE_SENTENCE", ",'part':'WHEN','sentence':4,'position':2")))
                .containsExactly(
                        "at `/position`: given `- is of a candidate account` cannot be said of `the account`; allowed"
                                + " is it can be said of `the assessment`, `the standing`");
        assertThat(draft.refusals(on("MOVE_SENTENCE", ",'part':'WHEN','sentence':3,'position':4")))
                .containsExactly("at `/position`: given position 4; allowed is 1 to 3");
    }

    @Test
    void movesARuleWithItsComments() {
        SmallPolicy moved = draft.with(on("MOVE_RULE", ",'toFile':'large-accounts.dslr'"));
        String rule = CARE.substring(CARE.indexOf("# Large"), CARE.indexOf("\nrule \"Anyone"));
        assertThat(moved.care()).isEqualTo(replaced(rule + "\n", ""));
        assertThat(moved.text("large-accounts.dslr")).isEqualTo("expander vocabulary.dsl\n\n" + rule);
        assertThat(moved.with("{'edit':'MOVE_RULE','file':'large-accounts.dslr','rule':'A large account is strategic',"
                        + "'toFile':'care.dslr','position':1}"))
                .isEqualTo(draft);
        assertThat(draft.with(on("MOVE_RULE", "")).with(on("MOVE_RULE", ",'position':1")))
                .isEqualTo(draft);
        assertThat(draft.refusals(on("MOVE_RULE", ",'toFile':'../x'")))
                .containsExactly("at `/toFile`: given the file `../x`; allowed is a file that is named like"
                        + " `large-accounts.dslr`");
    }

    @Test
    void addsARule() {
        SmallPolicy edited =
                draft.with("{'edit':'ADD_RULE','file':'care.dslr','rule':'A key account grows','position':2,"
                        + "'source':'S4','effective':'2027-01-01','when':['the account','- grows by at least 5 %'],"
                        + "'then':['the account qualifies for tier KEY']}");
        assertThat(edited.care()).isEqualTo(replaced("rule \"Anyone", """
                                rule "A key account grows"
                                    @source("S4")
                                    date-effective "2027-01-01"
                                    when
                                        the account
                                        - grows by at least 5 %
                                    then
                                        the account qualifies for tier KEY
                                end

                                rule "Anyone"""));
    }

    @Test
    void tellsWhatIsWrongWithANewRuleWhereItStands() {
        String start = "{'edit':'ADD_RULE','file':'new.dslr','rule':'A key account grows','when':";
        assertThat(draft.refusals(start + "['the account','- grows by at least ten %'],'then':['the action is X']}"))
                .containsExactly("at `/when/1`: given `ten`; allowed is a number from -1,000 to 1,000 with at most 4"
                        + " decimals, written like 1,234.5");
        assertThat(draft.refusals(start + "['the account'],'then':['the account']}"))
                .containsExactly("at `/then/0`: given `the account` stands on the wrong side: it belongs in `when`;"
                        + " allowed is a rule without this fault");
        assertThat(draft.refusals(start + "[],'then':['the account is a candidate']}"))
                .containsExactly("at `/rule`: given `when` has no sentence; allowed is a rule without this fault");
        assertThat(draft.refusals("{'edit':'ADD_RULE','file':'new.dslr','rule':'a LARGE account is strategic',"
                        + "'when':['any account'],'then':['the account is a candidate']}"))
                .containsExactly("at `/rule`: given `a LARGE account is strategic`, which is the name of the rule at"
                        + " care.dslr:6; allowed is a name that no other rule has");
    }

    @Test
    void renamesARule() {
        assertThat(draft.with(on("RENAME_RULE", ",'name':'A very large account is strategic'"))
                        .care())
                .isEqualTo(replaced("A large", "A very large"));
        assertThat(draft.refusals(on("RENAME_RULE", ",'name':'small'")))
                .containsExactly(
                        "at `/name`: given `small`; allowed is a rule's name starts with a capital letter and has 3"
                                + " to 160 letters, digits, single spaces and , . ; : ( ) ' % & / -");
        assertThat(draft.refusals(on("RENAME_RULE", ",'name':'Anyone else is a regular account'")))
                .hasSize(1);
    }

    @Test
    void setsAndRemovesAttributes() {
        SmallPolicy dated = draft.with(on("SET_ATTRIBUTE", ",'attribute':'EXPIRES','text':'2028-01-01'"))
                .with(on("SET_ATTRIBUTE", ",'attribute':'EFFECTIVE','text':'2027-01-01'"))
                .with(on("SET_ATTRIBUTE", ",'attribute':'SOURCE','text':'S5'"));
        assertThat(dated.care()).isEqualTo(replaced("\"S4\") @default(\"our default\")\n", """
                        "S5") @default("our default")
                            date-effective "2027-01-01"
                            date-expires "2028-01-01"
                        """));
        SmallPolicy bare = dated.with(on("REMOVE_ATTRIBUTE", ",'attribute':'EFFECTIVE'"))
                .with(on("REMOVE_ATTRIBUTE", ",'attribute':'EXPIRES'"))
                .with(on("REMOVE_ATTRIBUTE", ",'attribute':'SOURCE'"));
        assertThat(bare.care()).isEqualTo(replaced("@source(\"S4\") ", ""));
        assertThat(bare.with(on("SET_ATTRIBUTE", ",'attribute':'SOURCE','text':'S4'")))
                .isEqualTo(draft);
        assertThat(draft.with(on("REMOVE_ATTRIBUTE", ",'attribute':'BASIS'")).care())
                .isEqualTo(replaced(" @default(\"our default\")", ""));
        assertThat(dated.refusals(on("SET_ATTRIBUTE", ",'attribute':'EFFECTIVE','text':'2029-01-01'")))
                .containsExactly("at `/text`: given the rule would expire before it takes effect; allowed is it applies"
                        + " from the first day to before the second");
        assertThat(dated.refusals(on("SET_ATTRIBUTE", ",'attribute':'EFFECTIVE','text':'soon'")))
                .containsExactly("at `/text`: given `soon`; allowed is a day like 2026-07-01");
        assertThat(draft.refusals(on("REMOVE_ATTRIBUTE", ",'attribute':'EXPIRES'")))
                .containsExactly("at `/attribute`: given `EXPIRES`, which the rule does not have; allowed is `SOURCE`,"
                        + " `BASIS`");
    }

    @Test
    void takesAFileThatHasFaultsElsewhere() {
        String faulty = "what is this\n" + CARE.replace("any account", "any acount") + "rule \"Half";
        SmallPolicy edited =
                SmallPolicy.of(faulty).with(on("SET_SLOT", ",'part':'THEN','sentence':1,'slot':1,'text':'KEY'"));
        assertThat(edited.care()).isEqualTo(faulty.replace("STRATEGIC", "KEY"));
        assertThat(SmallPolicy.of(CARE.replace("    then\n        the account qualifies for tier ST", "    than\n ST"))
                        .refusals(on("REMOVE_SENTENCE", ",'part':'WHEN','sentence':1")))
                .containsExactly(
                        "at `/rule`: given `A large account is strategic`, of which the rule's `when`, `then` and"
                                + " `end` do not stand one after …; allowed is a rule that can be read; edit the file as a whole");
    }

    @Test
    void mendsAValueThatIsNotAllowed() {
        SmallPolicy faulty = SmallPolicy.of(CARE.replace("500,000", "plenty").replace("STRATEGIC", "GOLD"));
        assertThat(faulty.with(on("SET_SLOT", ",'part':'WHEN','sentence':2,'slot':1,'text':'500,000'"))
                        .with(on("SET_SLOT", ",'part':'THEN','sentence':1,'slot':1,'text':'STRATEGIC'")))
                .isEqualTo(draft);
    }

    @Test
    void dropsAFileOfWhichNothingIsLeft() {
        List<PolicyFile> files = SmallPolicy.of("""
                        expander vocabulary.dsl

                        rule "Only one"
                        when
                          any account
                        then
                          the account is a candidate
                        end
                        """)
                .with("{'edit':'REMOVE_RULE','file':'care.dslr','rule':'Only one'}")
                .files();
        assertThat(files).containsExactly(SmallPolicy.vocabulary());
    }
}
