package dev.knowhow.bench.campaign;

import dev.knowhow.bench.Folders;
import dev.knowhow.internal.state.FileStateStore;
import dev.knowhow.notify.channel.Room;
import dev.knowhow.notify.channel.RoomChannel;
import dev.knowhow.notify.channel.RoomFormat;
import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;
import dev.knowhow.notify.outbox.Message;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.notify.outbox.Outbox;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.web.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Kills a process while it sends notifications to a server that breaks at random. No message may be taken twice, none
 * may be recorded as sent that was not taken, and each must end as sent, failed or unconfirmed. Each round happens
 * thirteen hours later than the one before, so every pause has passed.
 */
final class KilledSenders implements Campaign {

    private static final int MESSAGES = 50;
    private static final int RECEIVERS = 20;
    private static final int HOURS = 13;
    private static final int MAX_MILLIS = 1500;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Path folder;
    private final UnreliableServer server;
    private final Set<String> sent = new HashSet<>();
    private final Set<String> unconfirmed = new HashSet<>();
    private final Set<String> queued = new HashSet<>();
    private int round;
    private int killed;

    KilledSenders(Path folder) throws IOException {
        this.folder = folder.resolve("notifications-state");
        Folders.empty(Files.createDirectories(this.folder));
        this.server = new UnreliableServer(1);
    }

    private static Outbox outbox(Path folder, int round) {
        return new Outbox(
                new FileStateStore(folder),
                Clock.offset(Clock.systemUTC(), Duration.ofHours((long) HOURS * round)),
                LEASE,
                new Random(round));
    }

    @Override
    public List<String> run(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        round++;
        Outbox outbox = outbox(folder, round);
        for (int i = 0; i < MESSAGES; i++) {
            String event = Purpose.QUESTIONS + " n" + seed + "-" + i + ".md";
            String receiver = "room r" + random.nextInt(RECEIVERS);
            outbox.queue(receiver, Set.of(), Set.of(), List.of(event));
            outbox.queue(receiver, Set.of(), Set.of(), List.of(event)); // an event is queued once
        }
        outbox.messages().forEach(one -> queued.add(one.id()));
        boolean whole = random.nextInt(4) == 0;
        send(whole ? TimeUnit.MINUTES.toMillis(2) : random.nextInt(MAX_MILLIS));
        return faults(outbox);
    }

    private void send(long millis) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KilledSenders.class.getName()));
        command.addAll(List.of(folder.toString(), String.valueOf(round), String.valueOf(server.port())));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.readLine(); // it begins to send
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                killed++;
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private List<String> faults(Outbox outbox) {
        List<String> faults = new ArrayList<>();
        server.taken().forEach((id, times) -> {
            if (times > 1) {
                faults.add("taken " + times + " times: " + id);
            }
        });
        for (Message one : outbox.messages()) {
            if (one.state() == State.SENT) {
                sent.add(one.id());
            } else if (one.state() == State.UNCONFIRMED || one.state() == State.FAILED) {
                unconfirmed.add(one.id());
            }
            if (one.state() == State.SENT && !server.taken().containsKey("msg_" + one.id())) {
                faults.add("lost in silence: " + one.id());
            }
        }
        return faults;
    }

    /** The process that is killed. */
    public static void main(String... args) {
        Outbox outbox = outbox(Path.of(args[0]), Integer.parseInt(args[1]));
        RoomChannel channel = new RoomChannel(
                new Room(
                        "team",
                        RoomFormat.WEBHOOK,
                        URI.create("http://127.0.0.1:" + args[2] + "/"),
                        null,
                        Duration.ofSeconds(2)),
                Clock.systemUTC());
        System.out.println("begin");
        for (String receiver : outbox.receivers()) {
            outbox.expire(receiver);
            Optional<Message> claim = outbox.claim(receiver);
            while (claim.isPresent()) {
                outbox.record(claim.get(), channel.send("", content(claim.get())));
                claim = outbox.claim(receiver);
            }
        }
    }

    private static Content content(Message message) {
        Entry entry = new Entry("n.md", "Lag?", null, "you are likely to answer", "");
        return new Content(
                message.id(),
                message.created(),
                "Notes",
                Language.ENGLISH,
                List.of(new Part(Purpose.QUESTIONS, "Questions", List.of(entry), 0)),
                null);
    }

    /** Sends the rest, and counts what is neither sent nor shown to the operator. */
    @Override
    public String summary() {
        server.repair();
        round++;
        String rest;
        try {
            send(TimeUnit.MINUTES.toMillis(5));
            List<String> faults = faults(outbox(folder, round));
            Set<String> missing = new HashSet<>(queued);
            missing.removeAll(sent);
            missing.removeAll(unconfirmed);
            rest = missing.size() + " of them neither sent nor shown, " + faults.size() + " faults";
        } catch (IOException e) {
            rest = "the rest was not sent: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            rest = "interrupted";
        }
        return killed + " processes killed, " + queued.size() + " messages queued, " + sent.size() + " sent, "
                + unconfirmed.size() + " failed or unconfirmed; after the last round " + rest;
    }

    @Override
    public void close() {
        server.close();
    }
}
