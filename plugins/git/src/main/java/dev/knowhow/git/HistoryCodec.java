package dev.knowhow.git;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Serializes a history. */
final class HistoryCodec {

    /** Changes with the format, and with the meaning of stored data. */
    static final int VERSION = 5;

    private HistoryCodec() {}

    static void write(History history, DataOutputStream out) throws IOException {
        header(history.header(), out);
        out.writeInt(history.credits().size());
        for (CreditedCommit credit : history.credits()) {
            text(credit.commit(), out);
            out.writeLong(credit.day());
            out.writeInt(credit.people().size());
            for (Signature person : credit.people()) {
                signature(person, out);
            }
        }
        out.writeInt(history.notes().size());
        for (var entry : history.notes().entrySet()) {
            text(entry.getKey(), out);
            out.writeLong(entry.getValue().pass());
            authorship(entry.getValue().authorship(), out);
            runs(entry.getValue().owners(), out);
        }
    }

    static History read(DataInputStream in) throws IOException {
        History.Header header = header(in);
        List<CreditedCommit> credits = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String commit = text(in);
            long day = in.readLong();
            List<Signature> people = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                people.add(signature(in));
            }
            credits.add(new CreditedCommit(commit, day, people));
        }
        SortedMap<String, NoteHistory> notes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            notes.put(text(in), new NoteHistory(in.readLong(), authorship(in), runs(in)));
        }
        return new History(header, credits, notes);
    }

    private static void header(History.Header header, DataOutputStream out) throws IOException {
        text(header.id(), out);
        out.writeLong(header.pass());
        text(header.fingerprint(), out);
        text(header.head(), out);
        text(header.inputs(), out);
        out.writeInt(header.problems().size());
        for (Problem problem : header.problems()) {
            out.writeByte(problem.severity().ordinal());
            text(problem.file(), out);
            out.writeInt(problem.line());
            text(problem.what(), out);
            text(problem.remedy(), out);
        }
    }

    static History.Header header(DataInputStream in) throws IOException {
        String id = text(in);
        long pass = in.readLong();
        String fingerprint = text(in);
        String head = text(in);
        String inputs = text(in);
        List<Problem> problems = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            problems.add(new Problem(Severity.values()[in.readByte()], text(in), in.readInt(), text(in), text(in)));
        }
        return new History.Header(id, pass, fingerprint, head, inputs, problems);
    }

    private static void authorship(Authorship authorship, DataOutputStream out) throws IOException {
        out.writeLong(authorship.created());
        out.writeLong(authorship.updated());
        out.writeInt(authorship.shares().size());
        for (Authorship.Share share : authorship.shares()) {
            signature(share.person(), out);
            out.writeDouble(share.share());
            out.writeBoolean(share.author());
            out.writeBoolean(share.creator());
        }
    }

    private static Authorship authorship(DataInputStream in) throws IOException {
        long created = in.readLong();
        long updated = in.readLong();
        List<Authorship.Share> shares = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            shares.add(new Authorship.Share(signature(in), in.readDouble(), in.readBoolean(), in.readBoolean()));
        }
        return new Authorship(shares, created, updated);
    }

    private static void signature(Signature person, DataOutputStream out) throws IOException {
        text(person.name(), out);
        text(person.email(), out);
    }

    private static Signature signature(DataInputStream in) throws IOException {
        return new Signature(text(in), text(in));
    }

    /** Run-length encoding, since neighbouring words usually have the same owner. */
    private static void runs(int[] owners, DataOutputStream out) throws IOException {
        out.writeInt(owners.length);
        for (int from = 0; from < owners.length; ) {
            int to = from + 1;
            while (to < owners.length && owners[to] == owners[from]) {
                to++;
            }
            out.writeInt(to - from);
            out.writeInt(owners[from]);
            from = to;
        }
    }

    private static int[] runs(DataInputStream in) throws IOException {
        int[] owners = new int[in.readInt()];
        for (int from = 0; from < owners.length; ) {
            int to = from + in.readInt();
            Arrays.fill(owners, from, to, in.readInt());
            from = to;
        }
        return owners;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
