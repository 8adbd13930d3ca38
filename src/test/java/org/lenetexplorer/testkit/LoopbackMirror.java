package org.lenetexplorer.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A web server on the loopback address that gives files, and misbehaves when asked to. */
public final class LoopbackMirror implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Queue<HttpHandler> next = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Semaphore hanging = new Semaphore(0);

  /** A server that has no file yet. */
  public LoopbackMirror() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Gives a file in the folder {@code /mnist/}; returns this. */
  public LoopbackMirror with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Answers one request in its own way; those so added are used up in order. */
  public LoopbackMirror answeringNext(HttpHandler way) {
    next.add(way);
    return this;
  }

  /** The folder that holds the files. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mnist/");
  }

  /** What was asked for: the file's name, and the range if there was one, {@code a.gz bytes=10-}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(name(exchange) + (range == null ? "" : " " + range));
    HttpHandler way = next.poll();
    (way == null ? (HttpHandler) this::give : way).handle(exchange);
  }

  private static String name(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private byte[] content(HttpExchange exchange) {
    return files.getOrDefault(name(exchange), new byte[0]);
  }

  /** The file, or what the range asks of it. */
  public void give(HttpExchange exchange) throws IOException {
    give(exchange, exchange.getRequestHeaders().getFirst("Range"));
  }

  /** The whole file, whatever range is asked for. */
  public void giveAll(HttpExchange exchange) throws IOException {
    give(exchange, null);
  }

  private void give(HttpExchange exchange, @Nullable String range) throws IOException {
    byte[] content = content(exchange);
    if (content.length == 0) {
      refuse(404).handle(exchange);
      return;
    }
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (range != null) {
      String given = "bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
      exchange.getResponseHeaders().add("Content-Range", given);
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content, from, content.length - from);
    }
  }

  /** The head and so many bytes of what is asked for, then the connection is closed. */
  public HttpHandler cutAfter(int bytes) {
    return exchange -> {
      begin(exchange, bytes);
      exchange.close();
    };
  }

  /** The head and so many bytes of what is asked for, then silence until the server is closed. */
  public HttpHandler hangAfter(int bytes) {
    return exchange -> {
      begin(exchange, bytes);
      hanging.release();
      awaitClosing();
      exchange.close();
    };
  }

  /** Waits until an answer hangs. */
  public void awaitHanging() throws InterruptedException {
    if (!hanging.tryAcquire(20, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing hangs; asked for " + requests);
    }
  }

  private void begin(HttpExchange exchange, int bytes) throws IOException {
    byte[] content = content(exchange);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, bytes);
    exchange.getResponseBody().flush();
  }

  private void awaitClosing() {
    try {
      closed.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An answer of a status and nothing else. */
  public static HttpHandler refuse(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  /** An answer that sends elsewhere. */
  public static HttpHandler redirectTo(String location) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", location);
      refuse(302).handle(exchange);
    };
  }

  /** Another content in place of the file. */
  public static HttpHandler give(String type, byte[] content) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
      exchange.close();
    };
  }

  /** The file without a word of its length, and after it zeros that never end. */
  public void giveWithoutEnd(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(content(exchange));
    byte[] zeros = new byte[1 << 14];
    Arrays.fill(zeros, (byte) 0);
    while (closed.getCount() > 0) {
      out.write(zeros);
    }
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
