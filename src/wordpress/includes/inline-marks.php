<?php
/**
 * The `inline` marks in the code of a script.
 *
 * @package evaste
 */

namespace Evaste;

/** Finds marks in code, and passes over those that are merely quoted or that wait for a person's action. */
final class Inline_Marks {
	/** A comment, a string, a template, or a regular expression where one is possible. */
	const TOKEN = '~(?(DEFINE)(?<part>\\\\[^\n]|\[(?:\\\\[^\n]|[^\]\\\\\n]){0,99}\]|[^/\\\\\n[]))/\*.*?(?:\*/|$)|//[^\n]*|"(?:[^"\\\\\n]|\\\\.)*+"?|\'(?:[^\'\\\\\n]|\\\\.)*+\'?|`(?:[^`\\\\]|\\\\.)*+`?|(?:[(,=:[!&|?{};+*%\~^<>-]|\breturn\b)\s{0,9}/(?![*/])(?&part){1,199}/~s';
	/** A function that an action of a person calls. */
	const HANDLER = '~(?:(?:\b(?:addEventListener|on|one|bind)\(\s*(["\'])(?:click|dblclick|submit|change|input)\1\s*,|\.(?:click|submit|change)\()\s*|\.on(?:click|dblclick|submit|change|input)\s*=\s*)(?:async\s*)?(?:function\b|\w+\s*=>|\([^()]*\)\s*=>)~';
	const LOADS   = '~createElement|\b(?:src|import|Image|XMLHttpRequest|fetch|write)\b|cookie|storage|beacon~i';
	/** What Nuxt, SvelteKit and Vue write a page's data with, beside code that starts the page. */
	const DATA_BESIDE_CODE = '~__(?:NUXT|sveltekit|INITIAL)~';
	const RUNS    = '~=>|[\w$)\]]\s*\(|\bnew\b|`~';

	/**
	 * Whether code contains one of the marks, where it would run by itself.
	 *
	 * @param string   $text  An inline script.
	 * @param string[] $marks As declared.
	 */
	public static function in( string $text, array $marks ): bool {
		return self::found( $text, $marks )
			&& self::found( self::without_handlers( self::without_quoted_code( $text ) ), $marks );
	}

	/**
	 * Whether any mark occurs.
	 *
	 * @param string   $code  Code.
	 * @param string[] $marks As declared.
	 */
	private static function found( string $code, array $marks ): bool {
		foreach ( $marks as $mark ) {
			if ( false !== strpos( $code, $mark ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a token is a whole string.
	 *
	 * @param string $token One match of TOKEN.
	 */
	private static function is_string( string $token ): bool {
		return strlen( $token ) > 1 && 1 === preg_match( '~^(["\']).*\1$~Ds', $token );
	}

	/**
	 * Replaces each token. Where the code is too much for the regular expression, it stays as it is, and is held.
	 *
	 * @param string   $text    Code.
	 * @param callable $replace Takes the token.
	 */
	private static function each_token( string $text, callable $replace ): string {
		$replaced = preg_replace_callback(
			self::TOKEN,
			static function ( array $found ) use ( $replace ): string {
				return $replace( $found[0] );
			},
			$text
		);
		return null === $replaced ? $text : $replaced;
	}

	/**
	 * Blanks strings that contain code, and all strings of a script that only stores data.
	 *
	 * @param string $text Code.
	 */
	private static function without_quoted_code( string $text ): string {
		$code    = self::each_token(
			$text,
			static function ( string $token ): string {
				return self::is_string( $token ) ? '""' : preg_replace( '~/[*/].*~s', ' ', $token );
			}
		);
		$is_data = preg_match( self::DATA_BESIDE_CODE, $text ) || ! preg_match( self::RUNS, preg_replace( '~(?:\.(?:push|enqueue)|\bJSON\.parse)\s*\(~', '.', $code ) );
		return self::each_token(
			$text,
			static function ( string $token ) use ( $is_data ): string {
				$inside = substr( $token, 1, -1 );
				if ( self::is_string( $token ) && ( $is_data || preg_match( '~[\s<>(){};\\\\]~', $inside ) ) ) {
					return $token[0] . str_repeat( ' ', strlen( $inside ) ) . $token[0];
				}
				return $token;
			}
		);
	}

	/**
	 * Blanks functions that run only when a person acts, and that load nothing themselves.
	 *
	 * @param string $text Code.
	 */
	private static function without_handlers( string $text ): string {
		$plain = self::each_token(
			$text,
			static function ( string $token ): string {
				return self::is_string( $token ) ? $token : str_repeat( ' ', strlen( $token ) );
			}
		);
		preg_match_all( self::HANDLER, $plain, $starts, PREG_OFFSET_CAPTURE );
		foreach ( $starts[0] as list( $start, $at ) ) {
			$from = $at + strlen( $start );
			$end  = self::end_of_expression( $plain, $from );
			if ( ! preg_match( self::LOADS, substr( $plain, $from, $end - $from ) ) ) {
				$text = substr_replace( $text, str_repeat( ' ', $end - $from ), $from, $end - $from );
			}
		}
		return $text;
	}

	/**
	 * The end of the expression that continues at an offset: the closing bracket around it, a comma or a semicolon.
	 *
	 * @param string $text Code without comments.
	 * @param int    $from In bytes.
	 */
	private static function end_of_expression( string $text, int $from ): int {
		$depth  = 0;
		$length = strlen( $text );
		for ( $at = $from; $at < $length; $at++ ) {
			$character = $text[ $at ];
			if ( false !== strpos( '([{', $character ) ) {
				$depth++;
			} elseif ( false !== strpos( ')]}', $character ) ) {
				$depth--;
			}
			if ( $depth < 0 || ( 0 === $depth && false !== strpos( ',;', $character ) ) ) {
				return $at;
			}
		}
		return $length;
	}
}
